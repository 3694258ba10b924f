using Ifo.Notebooks.Kernels.Sql;
using Ifo.Notebooks.Packages;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace Ifo.Interactive.Sql;

/// <summary>
/// The kernel of a SQLite database. Its variables are the results that cells named (<c>#!sql-reg --name x</c>) and the
/// parameters that were set (<c>#!set --name year --value @csharp:year</c>).
/// </summary>
internal sealed class SqliteDatabaseKernel :
    Kernel,
    IKernelCommandHandler<SubmitCode>,
    IKernelCommandHandler<RequestValue>,
    IKernelCommandHandler<RequestValueInfos>,
    IKernelCommandHandler<SendValue>
{
    private const string NameOption = "--name";

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly SqliteCells _cells;

    /// <inheritdoc cref="SqliteCells(string, string)"/>
    public SqliteDatabaseKernel(string name, string connectionString)
        : base(name)
    {
        _cells = new SqliteCells(name, connectionString);
        KernelInfo.LanguageName = "SQL";
        KernelInfo.Description = "Frågor till en SQLite-databas.";
    }

    public override KernelSpecifierDirective KernelSpecifierDirective
    {
        get
        {
            var directive = base.KernelSpecifierDirective;
            directive.Parameters.Add(new KernelDirectiveParameter(NameOption, "Vad resultatet ska heta för andra språk."));
            return directive;
        }
    }

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var name = command.Parameters.TryGetValue(NameOption, out var given) ? given : "";
        try
        {
            var results = _cells.Run(
                command.Code, name.Length > 0, _values, result => context.DisplayAs(SqlTable.Of(result), HtmlFormatter.MimeType));
            if (name.Length > 0)
                _values[name] = results.Select(ToResource).ToList();
        }
        catch (CellFailureException failure)
        {
            context.Fail(command, message: failure.Message);
        }

        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (_values.TryGetValue(command.Name, out var value))
            context.Publish(new ValueProduced(
                value, command.Name, FormattedValue.CreateSingleFromObject(value, command.MimeType), command));
        else
            context.Fail(command, message: $"Det finns inget resultat ”{command.Name}” i kärnan {Name}.");
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        var infos = _values.Select(pair => new KernelValueInfo(
            pair.Key, FormattedValue.CreateSingleFromObject(pair.Value, command.MimeType), pair.Value?.GetType()));
        context.Publish(new ValueInfosProduced([.. infos], command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) =>
        SetValueAsync(command, context, (name, value, _) =>
        {
            _values[name] = value;
            return Task.CompletedTask;
        });

    private static TabularDataResource ToResource(SqlResult result)
    {
        var schema = new TableSchema();
        foreach (var (place, name) in result.Columns.Index())
            schema.Fields.Add(new TableSchemaFieldDescriptor(name, TypeOf(result.TypeOf(place))));
        return new TabularDataResource(schema, result.ByName());
    }

    private static TableSchemaFieldType TypeOf(string type) => type switch
    {
        "integer" => TableSchemaFieldType.Integer,
        "number" => TableSchemaFieldType.Number,
        "string" => TableSchemaFieldType.String,
        "null" => TableSchemaFieldType.Null,
        _ => TableSchemaFieldType.Any,
    };
}
