namespace Ifo.Analysis.Workshops;

/// <summary>An exercise that does not exist.</summary>
/// <param name="message">What was asked for and what there is, in Swedish.</param>
public sealed class WorkshopException(string message) : IfoException(message);
