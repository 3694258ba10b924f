namespace Ifo.Notebooks.Report;

/// <summary>What a report needs to know besides the analyses themselves.</summary>
/// <param name="ProjectTitle">The heading of the whole report.</param>
/// <param name="DataPackagePath">
/// Full path of datapackage.json; null, or a path without a file, when the project has none.
/// </param>
/// <param name="DataDate">
/// The date of the data as it is to be read, for example <c>2025-03-31</c>; empty when unknown. Never the date of the run.
/// </param>
internal sealed record ReportContext(string ProjectTitle, string? DataPackagePath, string DataDate);
