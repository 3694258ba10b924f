namespace Ifo.Notebooks.Kernels;

/// <summary>A part of a cell that is carried out by itself, in order.</summary>
/// <param name="Line">Where it begins in the cell, from 1.</param>
internal abstract record CellStep(int Line);

/// <summary>Code of one language, with what it refers to.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Language">Its language.</param>
/// <param name="Code">
/// The code; blank lines stand for directives and for what comes before, so that line numbers are the cell's.
/// </param>
/// <param name="References">The <c>#r</c> and <c>#i</c> lines, carried out before the code.</param>
/// <param name="Arguments">
/// What stands after the language's name on the line that changes to it, as in <c>#!sql-reg --name x</c>.
/// </param>
internal sealed record CodeStep(
    int Line, string Language, string Code, IReadOnlyList<Reference> References, IReadOnlyList<string> Arguments) : CellStep(Line)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && References.Count == 0 && Arguments.Count == 0;
}

/// <summary>A magic, <c>#!name arguments</c>.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Language">The language that the magic speaks for.</param>
/// <param name="Name">Its name without <c>#!</c>.</param>
/// <param name="Arguments">What stands after the name.</param>
internal sealed record MagicStep(int Line, string Language, string Name, IReadOnlyList<string> Arguments) : CellStep(Line);

/// <summary>A line <c>#r "…"</c> or <c>#i "…"</c>.</summary>
/// <param name="Line">Where it stands in the cell.</param>
/// <param name="IsSource">True for <c>#i</c>, a package source; false for <c>#r</c>.</param>
/// <param name="Target">What stands between the quotes.</param>
internal sealed record Reference(int Line, bool IsSource, string Target);
