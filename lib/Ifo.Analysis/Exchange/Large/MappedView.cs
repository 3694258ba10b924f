using System.Collections.Immutable;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>What the columns of a view are: the mapping file that is used for files decides it, as of a file of cases.</summary>
internal static class MappedView
{
    /// <summary>The column with the persons, and the fields.</summary>
    /// <param name="columns">The view's columns.</param>
    /// <param name="options">Where the mapping file is, when it is not in the current folder.</param>
    /// <exception cref="ExportException">No column has the persons, or one is decided to be what its type is not.</exception>
    public static (SqlColumn Person, ImmutableArray<SqlColumn> Fields) Of(
        IReadOnlyList<SqlColumn> columns, ReadingOptions options)
    {
        var kind = ExportKind.Cases;
        var choices = ExportLists.Load(kind, options).Choices;
        var file = options.MappingFile.Length > 0 ? options.MappingFile : MappingFile.Beside("vy", kind);
        var mapping = Mapping.Load(file, kind, choices);
        var meant = columns.Select(column => (Column: column, Means: Meaning(column.Field, mapping, choices))).ToList();
        var person = meant.Where(pair => pair.Means == "person").Select(pair => pair.Column).ToList();
        if (person.Count != 1)
            throw new ExportException("En kolumn i vyn ska ha personerna (pseudonymer). Skriv i tolkningsfilen vilken: "
                + $"{file}. Kolumnerna är {string.Join(", ", columns.Select(column => column.Field))}.");
        return (person[0],
        [
            .. meant.Where(pair => pair.Means is not ("person" or Mapping.Nothing))
                .Select(pair => Formed(pair.Column, mapping.OwnKind(pair.Column.Field))),
        ]);
    }

    private static string Meaning(string header, Mapping mapping, FieldChoices choices) =>
        mapping.OfHeader(header) is { Length: > 0 } decided ? decided
        : mapping.OwnKind(header) is not null ? ""
        : choices.Fields.Find(header);

    private static SqlColumn Formed(SqlColumn column, FieldKind? decided) => (decided, column.Form) switch
    {
        (null, _) => column,
        (FieldKind.Date, ColumnForm.Whole) => column with { Form = ColumnForm.DayNumber },
        (var kind, _) when kind == column.Kind => column,
        (FieldKind.Key, _) => column with { Form = ColumnForm.Text, IsCast = true },
        _ => throw new ExportException($"Kolumnen {column.Field} är inte {decided!.Value.Word()} i databasen. Ändra i "
            + "tolkningsfilen, eller gör om den i vyn (datum som datum eller som heltalet 20241231)."),
    };
}
