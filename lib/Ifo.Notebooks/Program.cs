using Ifo.Notebooks.Commands;

return args is [WorkerCommand.Name] ? Ifo.Notebooks.Workers.WorkerProgram.Run() : CommandLine.Run(args);
