using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange;

/// <summary>The fields of the analyst's own that several files have, by name.</summary>
internal static class OwnFieldsTogether
{
    /// <summary>The fields that every file has, in the order of the first.</summary>
    /// <param name="files">The fields of each file.</param>
    public static IReadOnlyList<Named> Of(IReadOnlyList<IReadOnlyList<RegisterField>> files) =>
    [
        .. files[0]
            .Select(field => files.Select(other => new FieldSet([.. other]).TryFind(field.Name)).ToList())
            .Where(found => found.TrueForAll(field => field is { Refusal.Length: 0 }))
            .Select(found => new Named([.. found.OfType<RegisterField>()])),
    ];

    /// <summary>A field, as each file has it.</summary>
    internal sealed class Named(IReadOnlyList<RegisterField> files)
    {
        public string Name => files[0].Name;

        /// <summary>The value of a row of a file, as it is shown.</summary>
        public string Label(int file, int place) => files[file].Label(place);

        /// <summary>
        /// The field of rows that come from these places; names where the files do not agree what its values are.
        /// </summary>
        public RegisterField Over(IReadOnlyList<(int File, int Place)> places)
        {
            var kinds = files.Select(field => field.Kind).Distinct().ToList();
            return kinds is [FieldKind.Date]
                ? RegisterField.OfDays(Name, row => files[places[row].File].Day(places[row].Place))
                : kinds is [FieldKind.Number]
                ? RegisterField.OfNumbers(Name, row => files[places[row].File].Number(places[row].Place))
                : RegisterField.OfKeys(Name, row => Label(places[row].File, places[row].Place));
        }
    }
}
