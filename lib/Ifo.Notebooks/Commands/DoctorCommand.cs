using System.CommandLine;
using Ifo.Notebooks.Checks;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo doctor</c>: checks what environment.md asks for.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Kontrollera datorn och projektet, och säg vad som ska göras åt det som fattas.");
        command.SetAction((_, stop) => Doctor.RunAsync(Directory.GetCurrentDirectory(), Console.Out, stop));
        return command;
    }
}
