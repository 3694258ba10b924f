namespace Ifo.Analysis;

// One line each: what differs between them is which calculation was refused. Exceptions that carry more than a message
// (a text and its position, the problems of a file) stand beside what throws them.

/// <summary>Figures whose units do not go together, or a unit that does not exist.</summary>
/// <inheritdoc/>
public sealed class UnitException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A calculation that needs a figure which the sources do not give.</summary>
/// <inheritdoc/>
public sealed class NoFigureException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A text that is no period, or two periods that cannot be compared.</summary>
/// <inheritdoc/>
public sealed class PeriodException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A table or chart that cannot be made as asked: the message says what is wrong, where, and what to do.</summary>
/// <inheritdoc/>
public sealed class PresentationException(
    string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>Something about persons that is not shown: the message says what, why, and what to do.</summary>
/// <inheritdoc/>
public sealed class DisclosureException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A cost, a number of residents or an index that cannot be calculated with.</summary>
/// <inheritdoc/>
public sealed class CostException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>Costs and days that cannot be split into price and volume.</summary>
/// <inheritdoc/>
public sealed class PriceVolumeException(
    string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A series, long enough, that what is asked cannot be computed of.</summary>
/// <inheritdoc/>
public sealed class TrendException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>Printed figures that cannot all be true; the message names those that clash.</summary>
/// <inheritdoc/>
public sealed class InfeasibleException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A key that cannot be used, or an amount that it cannot split.</summary>
/// <inheritdoc/>
public sealed class AllocationException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>Counts that no share, index or rate can be computed from.</summary>
/// <inheritdoc/>
public sealed class ShareException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>Numbers of persons and requests that cannot be split or compared.</summary>
/// <inheritdoc/>
public sealed class PersonsException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>A database cannot be written, read or asked; the message says why and what to do.</summary>
/// <inheritdoc/>
public sealed class DatabaseException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>
/// What computes measures, a file or a database server, cannot be reached, has gone away, or does not have what is asked for.
/// </summary>
/// <inheritdoc/>
public sealed class EngineException(string message, Exception? innerException = null) : IfoException(message, innerException);

/// <summary>An exercise that does not exist.</summary>
/// <inheritdoc/>
public sealed class WorkshopException(string message, Exception? innerException = null) : IfoException(message, innerException);
