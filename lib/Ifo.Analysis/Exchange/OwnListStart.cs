using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Writing;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange;

/// <summary>What an analyst's own lists begin as.</summary>
internal enum OwnListSource
{
    /// <summary>An organisation to rename, and advice; the field's insatser and grounds are kept.</summary>
    Nothing,

    /// <summary>The rows of the data package, which are Göteborg's, to change.</summary>
    Package,
}

/// <summary>Begins an analyst's own lists: files with advice, ready to be filled in.</summary>
internal static class OwnListStart
{
    private static readonly string[] Terms = ["key", "label", "synonyms", "parent", "use"];
    private static readonly string[] Begun =
        ["organisations", "insatser", "providers", "grounds", "outcomes", "insats-grounds", "series-breaks"];

    private const string About = "Rader som börjar med # läses inte. key: små bokstäver a-z, siffror och bindestreck.";
    private const string Words =
        "synonyms: andra ord i era filer, med | emellan. parent: nyckeln för det som raden är en del av.";
    private const string Left = "use: no tar bort en nyckel ur grundens lista, och nyckeln * med no tar bort hela den listan.";

    /// <summary>Writes the files that are not there; gives their names.</summary>
    /// <param name="folder">The folder; made if it does not exist.</param>
    /// <param name="source">What the lists begin as.</param>
    /// <param name="dataFolder">The data package; empty to search for it.</param>
    /// <exception cref="ExportException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, OwnListSource source, string dataFolder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"Mappen {folder} kan inte skapas: {error.Message}", error);
        }

        var files = source == OwnListSource.Nothing ? FromNothing : FromPackage(dataFolder);
        return [.. files.Where(file => file.Write(folder)).Select(file => file.Name + ".csv")];
    }

    private static IReadOnlyList<OwnListFile> FromNothing =>
    [
        new("organisations", Terms,
            [
                "Kommunen och dess nämnder, förvaltningar och enheter. Byt namnen nedan mot era egna och lägg till fler.",
                About, Words, Left,
            ],
            [
                ["*", "", "", "", "no"],
                ["min-kommun", "Min kommun"],
                ["socialforvaltningen", "Socialförvaltningen", "Socialnämnden|SOC", "min-kommun"],
            ]),
        new("insatser", [.. Terms, "list", "area"],
            [
                "Insatser. Grundens lista gäller (ifo taxonomy show --list insatser); här läggs era egna till.",
                About, Words, Left,
                "list: requests, costs eller both. area: ett område (ifo taxonomy show --list areas).",
                "Två exempel: fler ord för en insats som finns, och en egen insats. Ta bort # för att använda dem.",
                "hvb;;Hem för vård eller boende",
                "traningslagenhet;Träningslägenhet;Träningslgh;;;both;ifo-vuxen",
            ],
            []),
        new("providers", Terms,
            ["Utförartyper. Grundens lista gäller, utom det som tas bort här.", About, Words, Left],
            [["gryning", "", "", "", "no"]]),
        new("grounds", [.. Terms, "order"],
            ["Avtalsformer. Grundens lista gäller. order: platsen i er ordning, från 1.", About, Words, Left],
            []),
        new("outcomes", Terms,
            [
                "Vad en förfrågan leder till. parent är placering eller ingen-placering.", About, Words,
                "Ett exempel. Ta bort # för att använda det.",
                "avslag;Avslag;Avslagen;ingen-placering",
            ],
            []),
        new("insats-grounds", ["insats", "ground", "exists", "reason", "use"],
            [
                "Vilken avtalsform (ground) som finns för vilken insats. exists: yes eller no. reason: ert skäl, som följer "
                    + "med i granskningen och i manifestet.",
                "Grundens regler är Göteborgs. Raden med * tar bort dem. Ta bort raden för att ha dem kvar och svara på en "
                    + "i taget.",
                "Ett exempel. Ta bort # för att använda det.",
                "familjehem;egen-regi;yes;Egna familjehem räknas in sedan 2023",
            ],
            [["*", "", "", "", "no"]]),
        new("series-breaks", ["key", "label", "date", "organisations", "insatser", "measures", "effect", "use"],
            [
                "Dagar då en serie byter betydelse. organisations, insatser, measures: nycklar med | emellan, tomt för alla.",
                "effect: show (sägs vid en jämförelse) eller refuse (jämför inte).",
                "Ett exempel. Ta bort # för att använda det.",
                "nytt-system;Verksamhetssystemet byttes och pågående ärenden lades om;2024-10-01;;;;show",
            ],
            [["bmss-lamnar-spink", "", "", "", "", "", "", "no"]]),
    ];

    // The package's rows as they stand, after a row that takes them out: what is in her file is what is in force.
    private static IEnumerable<OwnListFile> FromPackage(string dataFolder)
    {
        var problems = new ProblemList(DataFolder.Find(dataFolder.Length == 0 ? null : dataFolder));
        var lists = OwnLists.All.Where(kind => Begun.Contains(kind.Name) && kind.Name != "outcomes");
        var files = lists.Select(kind => Copied(kind, problems)).ToList();
        problems.ThrowIfAny();
        return files.Append(FromNothing.Single(file => file.Name == "outcomes"));
    }

    private static OwnListFile Copied(OwnListKind kind, ProblemList problems)
    {
        string[] headers = [.. kind.Allowed];
        var rows = CsvTable.Read($"taxonomy/{kind.Name}.csv", [.. kind.Demanded], [.. kind.Allowed], problems);
        return new(
            kind.Name,
            headers,
            [$"Göteborgs lista över {kind.Label}, att ändra. Raden med * gör att bara det som står här gäller.", About, Left],
            [
                [.. headers.Select((header, index) => index == 0 ? OwnLists.Every : header == OwnLists.Use ? "no" : "")],
                .. rows.Select(row => headers.Select(header => row[header]).ToArray()),
            ]);
    }
}
