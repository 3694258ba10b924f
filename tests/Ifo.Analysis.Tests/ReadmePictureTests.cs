using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Requests;

namespace Ifo.Analysis.Tests;

public class ReadmePictureTests
{
    [Fact]
    public void The_readmes_picture_is_what_the_library_draws_today()
    {
        var changes = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).ByInsats();
        var drawn = changes.RatioChart("Placeringsförfrågningar 2024 jämfört med 2023, per insats").ToSvg();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "notebooks"))) folder = folder.Parent;
        var file = Path.Combine(folder.FullName, "notebooks", "bilder", "forfragningar.svg");
        var committed = File.Exists(file) ? File.ReadAllText(file) : "";
        // A new drawing is left beside the old one, to be looked at and put in its place.
        if (drawn != committed) File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "forfragningar.svg"), drawn);
        Assert.True(drawn == committed, $"notebooks/bilder/forfragningar.svg is not what the library draws; see {AppContext.BaseDirectory}.");
    }
}
