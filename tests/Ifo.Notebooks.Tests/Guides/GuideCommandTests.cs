using System.CommandLine;
using Ifo.Notebooks.Commands;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>Every command of <c>ifo</c> that a guide names exists, with the options that are named.</summary>
public class GuideCommandTests
{
    private static readonly RootCommand Root = CommandLine.Root();

    private static readonly IReadOnlyList<NamedCommand> Named = [.. Guide.All.SelectMany(NamedCommand.In)];

    [Fact]
    public void The_readme_names_every_command() => Assert.Empty(
        NamedCommand.Commands.Except(Named.Where(named => named is { Guide: "README.md", IsWhole: true }).Select(named => named.Words[0])));

    [Fact]
    public void Every_command_and_option_that_is_named_exists() =>
        Assert.Empty(Named.SelectMany(named => Unknown(named).Select(word => $"{named}: there is no {word}")));

    [Fact]
    public void Every_command_that_is_written_to_be_typed_is_understood() => Assert.Empty(
        Named.Where(named => named.IsWhole).SelectMany(named => Root.Parse([.. named.Words]).Errors.Select(error => $"{named}: {error.Message}")));

    private static IEnumerable<string> Unknown(NamedCommand named)
    {
        var isOption = named.Words[0].StartsWith("--", StringComparison.Ordinal);
        var commands = Root.Subcommands.Where(command => isOption || command.Name == named.Words[0]).ToList();
        if (commands.Count == 0) return [named.Words[0]];
        var options = commands.SelectMany(command => command.Subcommands.Prepend(command)).SelectMany(command => command.Options).Concat(Root.Options).SelectMany(option => option.Aliases.Append(option.Name));
        return named.Words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Except(options);
    }
}
