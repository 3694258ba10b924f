using Ifo.Notebooks.Commands;
using Ifo.Notebooks.Workers;

return args is [WorkerCommand.Name] ? Ifo.Notebooks.Workers.WorkerProgram.Run() : CommandLine.Run(args);
