using System.Reflection;
using System.Reflection.Emit;

namespace Ifo.Tests.Shared;

/// <summary>Reads the compiled code of methods.</summary>
internal static class MethodCode
{
    private const byte FirstOfTwo = 0xFE;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>The types that a method's code names: of its variables, of what it catches, calls, reads and makes.</summary>
    /// <param name="method">The method; one without code, such as an abstract one, names none.</param>
    public static IEnumerable<Type> TypesIn(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        return body.LocalVariables.Select(variable => variable.LocalType)
            .Concat(body.ExceptionHandlingClauses
                .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .Select(clause => clause.CatchType!))
            .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(token => Named(method, token)));
    }

    private static IEnumerable<Type> Named(MethodBase method, int token)
    {
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            MethodInfo { IsGenericMethod: true } called => called.GetGenericArguments().Prepend(called.DeclaringType!),
            { DeclaringType: { } declaring } => [declaring],
            _ => [],
        };
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == FirstOfTwo ? Codes[(ushort)(FirstOfTwo << 8 | code[at + 1])] : Codes[code[at]];
            at += operation.Size;
            if (IsToken(operation.OperandType))
                yield return BitConverter.ToInt32(code, at);
            at += Length(operation.OperandType, code, at);
        }
    }

    private static bool IsToken(OperandType operand) =>
        operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok;

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
