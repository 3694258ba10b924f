using Ifo.Notebooks.Commands;
using Ifo.Notebooks.Workers;

return args is [WorkerProgram.Command] ? WorkerProgram.Run() : CommandLine.Run(args);
