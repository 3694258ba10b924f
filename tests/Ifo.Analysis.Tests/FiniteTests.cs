using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ifo.Analysis.Changes;
using Ifo.Analysis.Periods;
using Ifo.Analysis.PriceAndVolume;
using Ifo.Analysis.Published;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Shares;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Synthesis.Fitting;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests;

/// <summary>No public member of the library gives NaN or a number that is not finite, whatever it is asked about: a stated result or a stated error.</summary>
public class FiniteTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A ratio to nothing has no upper limit, and says so: documented, and allowed only where the earlier count is 0.
    private static readonly string[] WithoutUpperLimit =
        ["RateRatio.Upper", "RateRatio.Estimate", "RequestChange.RatioUpper", "RequestChange.PercentUpper"];

    private static readonly decimal[] Levels = [0, 1, 1_000_000_000_000];
    private static readonly (long Part, long Whole)[] Counts = [(0, 0), (0, 1), (1, 1), (0, 1_000_000_000), (1_000_000_000, 1_000_000_000), (1, 2)];
    private static readonly RequestChange Change = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).ByInsats()[0];

    private static readonly LevelChange Counted = PublishedFigures.Load().ByReport("gemensamma-2024").CountedChanges(Period.Year(2023), Period.Year(2024))[0].Change;

    /// <summary>For each type with numbers of its own: what can be made of nothing, of one, of equal values and of very different ones.</summary>
    private static readonly Dictionary<Type, Func<IEnumerable<Func<object>>>> Cases = new()
    {
        [typeof(BackTest)] = () => Forecasts().Select<Func<FullYearForecast>, Func<object>>(forecast => () => forecast().BackTests[0]),
        [typeof(FullYearForecast)] = Forecasts,
        [typeof(LevelShift)] = () => Series().SelectMany<decimal[], Func<object>>(values =>
            [() => YearlySeries.From("x", "antal", 2000, values).LevelShift(), () => Months(values).LevelShift()]),
        [typeof(TrendTest)] = () => Series().SelectMany<decimal[], Func<object>>(values =>
            [() => YearlySeries.From("x", "antal", 2000, values).Trend(), () => Months(values).Trend()]),
        [typeof(CrossTable)] = () => Tables().Select<CrossTable, Func<object>>(table => () => table),
        [typeof(Margin)] = () => new double[][] { [], [0], [0, 0], [1e300, 1e-300] }.Select<double[], Func<object>>(targets => () => Margin.Of("x", [], targets)),
        [typeof(RateRatio)] = () => Ratios(),
        [typeof(Dispersion)] = () => new long[][] { [], [0], [1], [1_000_000_000], [0, 1_000_000_000] }.SelectMany<long[], Func<object>>(numbers =>
            [() => Dispersion.OfPersons(numbers), () => Dispersion.OfParts([numbers, numbers]), () => Dispersion.OfFollowedPersons([.. numbers.Select(number => (number, 0L))])]),
        [typeof(RequestChange)] = () => Pairs().Select<(long Before, long After), Func<object>>(pair => () =>
        {
            var ratio = RateRatio.Of(pair.Before, pair.After);
            return Change with { Before = pair.Before, After = pair.After, Ratio = ratio, HolmAdjustedPValue = Holm.Adjust([ratio.PValue])[0] };
        }),
        [typeof(CountedChange)] = () => Pairs().Select<(long Before, long After), Func<object>>(pair => () =>
        {
            var ratio = RateRatio.Of(pair.Before, pair.After);
            return new CountedChange(Counted, "x", ratio, Holm.Adjust([ratio.PValue])[0], []);
        }),
        [typeof(CaseRate)] = () => Counts.SelectMany(count => Enum.GetValues<RateBase>().Select<RateBase, Func<object>>(per => () => (object)CaseRate.Of(count.Part, count.Whole, per))),
        [typeof(CaseShare)] = () => Counts.Select<(long Part, long Whole), Func<object>>(count => () => CaseShare.Of(count.Part, count.Whole)),
        [typeof(RepresentationIndex)] = () => Counts.SelectMany(count => Counts.Select<(long Part, long Whole), Func<object>>(other => () =>
            Representation.Of(new AreaCases("a", count.Part, count.Whole), new AreaCases("b", other.Part, other.Whole))[0])),
        [typeof(Lmdi)] = () => Levels.SelectMany(before => Levels.SelectMany(after => Levels.Select<decimal, Func<object>>(days => () =>
            Lmdi.Of([new("a", new CostAndVolume(before, days), new CostAndVolume(after, 1)), new("b", new CostAndVolume(1, 1), new CostAndVolume(1, days))])))),
    };

    /// <summary>For each method with a parameter: what it gives of degenerate arguments.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<double>>> Methods = new(StringComparer.Ordinal)
    {
        ["Holm.Adjust"] = () => new double[][] { [], [0], [1], [0, 0, 0], [1, 0, 1], [double.Epsilon, 1] }.SelectMany(Holm.Adjust),
        ["RateRatio.LargestDispersion"] = () => Ratios().SelectMany(Stated).OfType<RateRatio>().SelectMany(ratio => new[] { double.Epsilon, 0.05, 0.999999999 }.Select(ratio.LargestDispersion)),
        ["TrendTest.LargestAutocorrelation"] = () => Series().SelectMany<decimal[], Func<object>>(values => [() => YearlySeries.From("x", "antal", 2000, values).Trend(), () => Months(values).Trend()])
            .SelectMany(Stated).OfType<TrendTest>().SelectMany(trend => new[] { double.Epsilon, 0.05, 0.999999999 }.Select(trend.LargestAutocorrelation)),
        ["Holm.Allowed"] = () => new double[][] { [], [0], [1], [double.Epsilon, 1] }.SelectMany(others => new[] { double.Epsilon, 0.05 }.Select(level => Holm.Allowed(others, level))),
        ["CountedChange.LargestDispersion"] = () => Ratios().SelectMany(Stated).OfType<RateRatio>().Select(ratio => new CountedChange(Counted, "x", ratio, 1, [0, 1]).LargestDispersion()),
        ["RequestChanges.LargestDispersion"] = () =>
        {
            var changes = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).ByInsats();
            return changes.SelectMany(row => new[] { double.Epsilon, 0.05 }.Select(level => changes.LargestDispersion(row, level)));
        },
        ["CrossTable.Item"] = () => Tables().Select(table => table[0]),
        ["CrossTable.Sums"] = () => Tables().SelectMany(table => table.Sums([.. Enumerable.Repeat(-1, table.Count)], 2).Concat(table.Sums([.. Enumerable.Repeat(0, table.Count)], 1))),
    };

    public static TheoryData<string> Members { get; } = [.. Numbers().Select(Name).Distinct()];

    [Theory]
    [MemberData(nameof(Members))]
    public void No_number_that_comes_out_is_NaN_or_endless(string member)
    {
        var found = Numbers().First(each => string.Equals(Name(each), member, StringComparison.Ordinal));
        var values = Values(found).ToList();
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.True(double.IsFinite(value.Number) || IsWithoutUpperLimit(member, value), $"{member} is {value.Number} of {value.Of}"));
    }

    [Fact]
    public void Every_public_number_has_degenerate_cases() =>
        Assert.Empty(Numbers().Where(member => !(IsRead(member) ? Cases.ContainsKey(member.DeclaringType!) : Methods.ContainsKey(Name(member)))).Select(Name));

    [Fact]
    public void No_case_is_of_a_type_or_a_method_that_is_gone()
    {
        Assert.Empty(Cases.Keys.Except(Numbers().Where(IsRead).Select(member => member.DeclaringType!)));
        Assert.Empty(Methods.Keys.Except(Numbers().Where(member => !IsRead(member)).Select(Name), StringComparer.Ordinal));
    }

    [Fact]
    public void Numbers_are_found_in_lists_and_tuples_too() =>
        Assert.All([typeof(double), typeof(double?), typeof(float), typeof(double[]), typeof(IReadOnlyList<double>), typeof((string, double)), typeof(IReadOnlyList<(int, double[])>)],
            type => Assert.True(HoldsNumbers(type), type.Name));

    // What a record, a list or an enumerator of ours holds is asked of its own type: its own members are in the list.
    private static IEnumerable<MethodInfo> Numbers() => typeof(IfoException).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(Own))
        .Where(method => HoldsNumbers(method.ReturnType) || method.GetParameters().Any(parameter => parameter.IsOut && HoldsNumbers(parameter.ParameterType.GetElementType()!)))
        .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.IsSpecialName);

    private static bool HoldsNumbers(Type type) =>
        type == typeof(double) || type == typeof(float) || (type.IsArray && HoldsNumbers(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(HoldsNumbers));

    private static bool IsRead(MethodInfo method) => !method.IsStatic && method.GetParameters().Length == 0;

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{(method.IsSpecialName ? method.Name.Replace("get_", "", StringComparison.Ordinal) : method.Name)}";

    private static IEnumerable<(double Number, object Of)> Values(MethodInfo member) => IsRead(member)
        ? Cases[member.DeclaringType!]().SelectMany(make => Stated(make).SelectMany(instance => Stated(() => member.Invoke(instance, [])!).SelectMany(Flat).Select(number => (number, instance))))
        : Methods[Name(member)]().Select(number => (number, (object)member.Name));

    // An error in our own words, or of an argument outside its range, is a stated result.
    private static IReadOnlyList<object> Stated(Func<object> make)
    {
        try
        {
            return [make()];
        }
        catch (Exception error) when ((error as TargetInvocationException)?.InnerException is IfoException || error is IfoException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<double> Flat(object value) => value switch
    {
        double number => [number],
        float number => [number],
        IEnumerable list => list.Cast<object>().SelectMany(Flat),
        IEnumerator all => All(all).SelectMany(Flat),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(at => Flat(tuple[at]!)),
        _ => [],
    };

    private static IEnumerable<object> All(IEnumerator all)
    {
        while (all.MoveNext()) yield return all.Current!;
    }

    private static bool IsWithoutUpperLimit(string member, (double Number, object Of) value) =>
        WithoutUpperLimit.Contains(member, StringComparer.Ordinal) && double.IsPositiveInfinity(value.Number)
        && value.Of is RateRatio { Before: 0 } or RequestChange { Before: 0 };

    private static IEnumerable<(long Before, long After)> Pairs() => [(0, 0), (0, 1), (1, 0), (1, 1), (0, 1_000_000_000), (1_000_000_000, 0), (1_000_000_000, 1_000_000_000)];

    private static IEnumerable<Func<object>> Ratios() => Pairs().SelectMany(pair => new[] { 1e-300, 1e-9, 1, 1e4, 1e9, 1e300 }.SelectMany(exposure =>
        new Func<object>[] { () => RateRatio.Of(pair.Before, pair.After, exposure), () => RateRatio.Of(pair.Before, pair.After, exposure).With(Dispersion.Assumed(3, "x")), () => RateRatio.Of(pair.Before, pair.After, exposure, 1 / exposure, 0.999999999) }));

    private static IEnumerable<decimal[]> Series() =>
    [
        [], [0], [.. Enumerable.Repeat(0m, 24)], [.. Enumerable.Repeat(0m, 60)], [.. Enumerable.Repeat(7m, 25)], [.. Enumerable.Repeat(0.1m, 7)], [0, 0, 0, 0, 0, 1],
        [.. Enumerable.Repeat(0m, 23), 1_000_000_000_000m], [1_000_000_000_000m, .. Enumerable.Repeat(0m, 35)], [.. Enumerable.Range(0, 12).Select(i => (decimal)i), .. Enumerable.Range(0, 12).Select(i => (decimal)i)],
    ];

    private static IEnumerable<CrossTable> Tables() => [new([1], [0]), new([1], [1]), new([2, 2], [0, 0, 0, 0]), new([2], [1e300, 1e-300])];

    private static MonthlySeries Months(decimal[] values) => MonthlySeries.From("x", "antal", Period.Month(2021, 1), values);

    private static IEnumerable<Func<FullYearForecast>> Forecasts() => Levels.SelectMany(part => Levels.SelectMany(whole => new[] { 0, 1, 3, 4 }.Select<int, Func<FullYearForecast>>(years => () =>
        FullYearForecast.Of("x", "antal", 2024, part, [.. Enumerable.Range(2020, years).Select(year => new PartYear(year, year == 2020 ? part : 1, whole))]))));
}
