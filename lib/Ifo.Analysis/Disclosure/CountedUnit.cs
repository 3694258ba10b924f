namespace Ifo.Analysis.Disclosure;

/// <summary>What the numbers of a table count, and so whether parts add up to their total.</summary>
internal enum CountedUnit
{
    /// <summary>Cases, each in one cell: parts add up.</summary>
    Cases,

    /// <summary>Persons, each in every cell that they have a case in, and once in a total: parts may add up to more.</summary>
    Persons,
}
