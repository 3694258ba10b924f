namespace Ifo.Notebooks.Surroundings;

/// <summary>Something that the user can mend: what is wrong, where, and what to do, in Swedish.</summary>
internal sealed class UserErrorException(string message, Exception? inner = null) : Exception(message, inner);
