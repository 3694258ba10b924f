using System.Text.Json;

namespace Ifo.Notebooks.Documents;

/// <summary>Where in a JSON file each value begins, so that an error about a value can name its line and column.</summary>
internal sealed class JsonPlaces
{
    // Cells' metadata lie this deep; what lies deeper (outputs) is never complained about by place.
    private const int Depth = 6;

    private readonly Dictionary<string, long> _offsets = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;

    public JsonPlaces(byte[] utf8)
    {
        _utf8 = utf8;
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Walk(ref reader, "$", 0);
    }

    /// <summary>
    /// Line and column, from 1, of the value at a path such as <c>$.cells[2].metadata</c>; of its nearest parent when it is not
    /// there.
    /// </summary>
    public (int Line, int Column) Of(string path)
    {
        long offset;
        while (!_offsets.TryGetValue(path, out offset))
            path = path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        var before = _utf8.AsSpan(0, (int)offset);
        return (before.Count((byte)'\n') + 1, (int)offset - before.LastIndexOf((byte)'\n'));
    }

    private void Walk(ref Utf8JsonReader reader, string path, int depth)
    {
        if (depth <= Depth)
            _offsets[path] = reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = depth < Depth ? reader.GetString() : "";
                    reader.Read();
                    Walk(ref reader, path + "." + name, depth + 1);
                }

                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Walk(ref reader, path + "[" + (depth < Depth ? i : 0) + "]", depth + 1);
                break;
        }
    }
}
