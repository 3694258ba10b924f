using System.IO.Compression;

namespace Ifo.Analysis.Exchange.Writing;

/// <summary>Writes zip archives whose bytes depend on their content only: packages otherwise carry the time of writing.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive again with the same entries in the order of their names, dated 1980-01-01.</summary>
    public static byte[] Rewrite(byte[] archive)
    {
        using var source = new ZipArchive(new MemoryStream(archive));
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                Copy(entry, zip.CreateEntry(entry.FullName, CompressionLevel.Optimal));
        }

        return target.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchiveEntry copy)
    {
        copy.LastWriteTime = Epoch;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
