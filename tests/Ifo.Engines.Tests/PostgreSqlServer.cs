using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ifo.Engines.Tests;

/// <summary>A PostgreSQL server of the test's own, on loopback, in a folder that goes away with it.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ifo-postgres-");

    public PostgreSqlServer()
    {
        // A server refuses to run as root: then another user has the folder.
        if (Environment.UserName == "root") Carry("chown", [User, _folder.FullName]);
        Run("initdb", "-D", Data, "-U", "ifo", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        Start();
    }

    /// <summary>Where the programs are; null where PostgreSQL is not installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    public int Port { get; } = FreePort();

    public string Address => $"postgres://ifo@127.0.0.1:{Port}/postgres";

    /// <summary>The client's own form, which may write.</summary>
    public string Owner => $"Host=127.0.0.1;Port={Port};Username=ifo;Database=postgres;Pooling=false";

    private string Data => Path.Combine(_folder.FullName, "data");

    private static string User => "postgres";

    public void Start() => Run(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "start", "-o",
        $"-h 127.0.0.1 -p {Port} -k {_folder.FullName} -c fsync=off -c shared_buffers=16MB");

    public void Stop() => Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.UserName == "root") Carry("runuser", ["-u", User, "--", path, .. arguments]);
        else Carry(path, arguments);
    }

    // What a started server leaves open must not be waited for, so nothing of its output is read.
    private static void Carry(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[^1]}: {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test on a real server: skipped, with its name, where none is installed, except on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (PostgreSqlServer.Programs is null && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = "PostgreSQL is not installed (Debian's package postgresql)";
    }
}
