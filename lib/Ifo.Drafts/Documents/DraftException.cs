using Ifo.Analysis;

namespace Ifo.Drafts.Documents;

/// <summary>A file that cannot be read as a draft; the message says why and what to do.</summary>
/// <param name="message">What is wrong, in Swedish.</param>
/// <param name="innerException">What caused it; null when nothing did.</param>
public sealed class DraftException(string message, Exception? innerException = null) : IfoException(message, innerException);
