namespace Ifo.Analysis;

/// <summary>
/// The family of errors that are meant for the analyst: the message, in Swedish, says what is wrong, where, and what to
/// do about it. An identity number in it is masked. Errors of programming are argument exceptions and do not belong here.
/// </summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="innerException">The cause, where there is one.</param>
public class IfoException(string message, Exception? innerException = null)
    : Exception(IdentityNumber.Mask(message), innerException);
