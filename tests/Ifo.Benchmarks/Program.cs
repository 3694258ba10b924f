using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Ifo.Benchmarks;

// Without arguments every benchmark in full, which takes a quarter of an hour; --short takes half a minute, and
// --filter *Reading* chooses.
// --growth 10000 1000000 measures counting once for each number of rows, with the memory that it takes.
// Only a benchmark that throws or cannot be run makes the program fail: how long one takes is for a reader to judge.
if (args is ["--growth", .. var sizes])
    return Growth.Run(sizes);
var (isShort, rest) = (args.Contains("--short"), args.Where(argument => argument != "--short").ToArray());
IConfig config = isShort ? new ShortConfig() : new FullConfig();
string[] chosen = rest.Length > 0 ? rest : ["--filter", "*"];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(chosen, config).ToList();
if (isShort)
    Ratios.Print(summaries);
return summaries.Count > 0 && summaries.TrueForAll(Ratios.IsWhole) ? 0 : 1;
