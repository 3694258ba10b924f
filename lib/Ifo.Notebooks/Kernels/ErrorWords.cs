namespace Ifo.Notebooks.Kernels;

/// <summary>
/// Says in Swedish what the commonest errors mean and what to do about them; the technical text is always kept beside.
/// </summary>
internal static class ErrorWords
{
    private static readonly Dictionary<string, string> Compiler = new(StringComparer.Ordinal)
    {
        ["CS0103"] = "Ett namn är inte känt här. Är det rätt stavat, och finns cellen som inför det före den här?",
        ["CS0246"] = "En typ är inte känd här. Saknas en using-rad, eller har inställningscellen (#r) inte körts?",
        ["CS0006"] = "En fil som #r pekar på finns inte. Bygg biblioteket först: dotnet build.",
        ["CS1002"] = "Ett semikolon saknas.",
        ["CS1061"] = "Värdet har ingen egenskap eller metod med det namnet. Skriv namnet och en punkt för att se vad som finns.",
        ["CS0029"] = "Värdet har fel typ.",
        ["CS1503"] = "Ett argument har fel typ.",
        ["CS0019"] = "De två värdena kan inte räknas ihop så här; de har olika typ eller enhet.",
        ["FS0039"] = "Ett namn är inte känt här. Är det rätt stavat, och finns cellen som inför det före den här?",
        ["FS0010"] = "Koden bryter mot språkets regler; ofta är det ett indrag eller en parentes.",
        ["FS0001"] = "Värdet har fel typ.",
        ["FS0084"] = "En fil som #r pekar på finns inte. Bygg biblioteket först: dotnet build.",
    };

    /// <summary>Words for a compiler's error; its own message is always part of them.</summary>
    public static string ForCompiler(string id, string message) =>
        Compiler.TryGetValue(id, out var words) ? $"{words} ({id}: {message})" : $"Koden kan inte köras. ({id}: {message})";

    /// <summary>Words for an exception; its own message is always part of them.</summary>
    public static string ForException(Exception error) => error switch
    {
        DivideByZeroException => $"Division med noll. ({error.Message})",
        FileNotFoundException or DirectoryNotFoundException => $"En fil eller mapp finns inte. ({error.Message})",
        NullReferenceException => $"Ett värde saknas (null) där ett behövs. ({error.Message})",
        KeyNotFoundException => $"Det finns inget värde med den nyckeln. ({error.Message})",
        FormatException => $"En text kan inte tolkas som tal eller datum. ({error.Message})",
        OutOfMemoryException => $"Minnet räckte inte. ({error.Message})",
        _ => error.Message,
    };
}
