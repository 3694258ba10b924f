namespace Ifo.Analysis.Exchange.Writing;

/// <summary>
/// A file that is written beside its place and moved there when it is finished, so that half a file is never found there.
/// </summary>
internal sealed class AsideFile : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private readonly FileStream _stream;
    private AsideState _state;

    public AsideFile(string path)
    {
        _path = System.IO.Path.GetFullPath(path);
        _aside = $"{_path}.{Guid.NewGuid():N}.tmp";
        _stream = Try(() => new FileStream(_aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16));
    }

    public Stream Stream => _stream;

    public void Finish()
    {
        _stream.Dispose();
        Try(() =>
        {
            File.Move(_aside, _path, overwrite: true);
            return 0;
        });
        _state = AsideState.Finished;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (_state != AsideState.Finished) File.Delete(_aside);
    }

    private T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DirectoryNotFoundException error)
        {
            throw new ExportException($"{_path} kan inte skrivas: mappen finns inte. Skapa den eller välj en annan.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ExportException(
                $"{_path} kan inte skrivas; filen är troligen öppen i Excel, eller mappen skrivskyddad. Stäng filen "
                + "eller välj en annan plats.", error);
        }
    }

    private enum AsideState
    {
        Begun,
        Finished,
    }
}
