using System.CommandLine;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>What is shown of a protected table.</summary>
/// <param name="Residents">The file with residents that rates are computed with; empty for none.</param>
/// <param name="Per">Per how many residents.</param>
/// <param name="Mean">The field that means are taken of; empty for none.</param>
/// <param name="Unit">The unit of the means.</param>
/// <param name="Title">The title; empty for the usual one.</param>
/// <param name="Output">The file that is written; empty for none.</param>
internal sealed record ShowSettings(string Residents, int Per, string Mean, string Unit, string Title, string Output);

/// <summary>The options of <c>ifo table</c> and <c>ifo chart</c>.</summary>
internal sealed class ShowOptions
{
    private readonly Option<string> _residents = new("--per-resident")
    {
        Description = "Fil med invånare per rad (namn, antal): visa antal per invånare i stället för antal.",
    };
    private readonly Option<int> _per = new("--per")
    {
        Description = "Per hur många invånare.",
        DefaultValueFactory = _ => 1_000,
    };
    private readonly Option<string> _mean = new("--mean")
    {
        Description = "Visa medelvärdet av ett fält med tal i stället för antal.",
    };
    private readonly Option<string> _unit = new("--unit") { Description = "Medelvärdets enhet, till exempel ”kronor per dygn”." };
    private readonly Option<string> _title = new("--title") { Description = "Rubriken." };
    private readonly Option<string> _output;

    public ShowOptions(string output) => _output = new("--output") { Description = output };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _residents, _per, _mean, _unit, _title, _output }) command.Options.Add(option);
    }

    public ShowSettings Read(ParseResult parsed)
    {
        var settings = new ShowSettings(
            parsed.GetValue(_residents) ?? "",
            parsed.GetValue(_per),
            parsed.GetValue(_mean) ?? "",
            parsed.GetValue(_unit) ?? parsed.GetValue(_mean) ?? "",
            parsed.GetValue(_title) ?? "",
            parsed.GetValue(_output) ?? "");
        if (settings.Residents.Length > 0 && settings.Mean.Length > 0)
            throw new UserErrorException("--per-resident och --mean visar olika saker: ange en av dem.");
        if (settings.Per < 1) throw new UserErrorException("--per är per hur många invånare, minst 1.");
        return settings;
    }
}

/// <summary>A protected table, or what is computed from one, as a table and as a chart.</summary>
internal sealed record ShownTable(ProtectedTable Counts, string Title, Func<string, Table> Table, Func<string, BarChart> Chart)
{
    /// <summary>Protects what was counted and computes what is to be shown from it.</summary>
    /// <exception cref="Analysis.IfoException">It cannot be protected, or a file or field cannot be used.</exception>
    public static ShownTable Of(ProtectInput counted, ProtectSettings settings, ShowSettings show)
    {
        if (show.Mean.Length > 0) return OfMeans(counted, settings, show);
        var counts = settings.KnownTotal is { } total ? counted.Counts.KnowingTotal(total) : counted.Counts;
        var table = counts.Protect(settings.Rule, settings.Released.Recounted(counted.Recount));
        if (show.Residents.Length == 0) return new(table, table.DefaultTitle, table.Table, table.Chart);
        var rates = table.PerResident(ResidentFile.Read(show.Residents), show.Per);
        return new(table, $"{table.DefaultTitle}, {rates.Unit}", rates.Table, rates.Chart);
    }

    private static ShownTable OfMeans(ProtectInput counted, ProtectSettings settings, ShowSettings show)
    {
        if (counted.Mean is null)
            throw new UserErrorException("--mean gäller en export: en tabell med antal har inga tal att ta medelvärde av.");
        var means = counted.Mean(show.Mean, show.Unit).Protect(settings.Rule, settings.Released.Recounted(counted.Recount));
        return new(means.Counts, $"{show.Mean}, medelvärde", means.Table, means.Chart);
    }
}
