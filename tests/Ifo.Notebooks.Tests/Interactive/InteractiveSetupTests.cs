using System.Text.Json.Nodes;
using Ifo.Notebooks.Checks;
using Ifo.Notebooks.Interactive;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary><c>ifo interactive setup</c>: what it writes, what it leaves, and that taking it away leaves nothing.</summary>
public sealed class InteractiveSetupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-installning-").FullName;
    private readonly InteractiveSetup _setup;
    private readonly InteractiveTool _tool;

    public InteractiveSetupTests()
    {
        _setup = new(In("data"), In("kernels"), In("projekt"));
        _tool = new(In("verktyg/Microsoft.DotNet.Interactive.App.dll"));
        Write("verktyg/Microsoft.DotNet.Interactive.App.dll", "");
        Directory.CreateDirectory(In("projekt"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_writes_a_kernel_for_each_language_that_only_this_computer_may_ask()
    {
        _setup.Write(_tool);
        var specs = Kernelspec.In(_setup.Kernels);
        Assert.Equal([".net-csharp", ".net-fsharp"], specs.Select(spec => spec.Name));
        Assert.All(specs, spec =>
        {
            Assert.True(spec.IsOurs && spec.IsInteractive);
            Assert.False(spec.IsOnNetwork);
            Assert.Empty(spec.Missing);
            Assert.Contains("{connection_file}", spec.Content["argv"]!.AsArray().Select(word => word!.GetValue<string>()));
        });
        Assert.Equal(["C#", "F#"], specs.Select(spec => spec.Content["language"]!.GetValue<string>()));
    }

    [Fact]
    public void Taking_it_away_leaves_nothing()
    {
        var before = Files();
        _setup.Write(_tool);
        Assert.NotEqual(before, Files());
        _setup.Remove();
        Assert.Equal(before, Files());
        Assert.Empty(_setup.Remove());
    }

    [Fact]
    public void Taking_it_away_leaves_what_others_wrote()
    {
        Write("kernels/python3/kernel.json", """{ "argv": ["python3"] }""");
        Write("projekt/.vscode/settings.json", """{ "editor.fontSize": 14 }""");
        _setup.Write(_tool);
        _setup.Remove();
        Assert.Equal(["python3"], Kernelspec.In(_setup.Kernels).Select(spec => spec.Name));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "editor.fontSize": 14 }"""), Settings()));
    }

    [Fact]
    public void Settings_of_the_editor_are_kept_beside_the_new_one()
    {
        Write("projekt/.vscode/settings.json", """{ "editor.fontSize": 14 }""");
        _setup.Write(_tool);
        Assert.Equal(14, Settings()["editor.fontSize"]!.GetValue<int>());
        var words = Settings()["dotnet-interactive.kernelTransportArgs"]!.AsArray().Select(word => word!.GetValue<string>()).ToList();
        Assert.Equal(["{dotnet_path}", "exec", "--additional-deps", _setup.Deps, _tool.App, "[vscode]", "stdio", "--working-dir", "{working_dir}"], words);
    }

    [Theory]
    [InlineData("{ \"editor.fontSize\": 14 // stor\n}")]
    [InlineData("inte json")]
    [InlineData("[]")]
    public void Settings_that_cannot_be_read_whole_are_left_as_they_are(string settings)
    {
        Write("projekt/.vscode/settings.json", settings);
        Assert.Contains(_setup.Write(_tool), line => line.Contains("skrevs inte", StringComparison.Ordinal));
        _setup.Remove();
        Assert.Equal(settings, File.ReadAllText(In("projekt/.vscode/settings.json")));
    }

    [Theory]
    [InlineData("""["dotnet", "interactive", "jupyter", "{connection_file}", "--http-port-range", "2048-3000"]""", true)]
    [InlineData("""["dotnet-interactive", "jupyter", "{connection_file}"]""", true)]
    [InlineData("""["dotnet", "exec", "/opt/Microsoft.DotNet.Interactive.App.dll", "jupyter", "{connection_file}"]""", true)]
    [InlineData("""["dotnet", "interactive", "jupyter", "--http-local-only", "{connection_file}"]""", false)]
    [InlineData("""["python3", "-m", "ipykernel_launcher"]""", false)]
    [InlineData("""[1, null]""", false)]
    [InlineData("null", false)]
    public void The_doctor_warns_of_kernels_that_answer_the_network(string arguments, bool isWarned)
    {
        Write("kernels/.net-csharp/kernel.json", $$"""{ "argv": {{arguments}} }""");
        var finding = InteractiveChecks.OfKernels([_setup.Kernels]);
        Assert.Equal(isWarned ? Grade.Warning : Grade.Good, finding.Grade);
        Assert.Equal(isWarned, finding.Found.Contains(In("kernels/.net-csharp"), StringComparison.Ordinal));
    }

    [Fact]
    public void Setting_up_puts_a_safe_kernel_in_the_place_of_the_tool_s_own()
    {
        Write("kernels/.net-csharp/kernel.json", """{ "argv": ["dotnet", "interactive", "jupyter", "{connection_file}"] }""");
        _setup.Write(_tool);
        Assert.Equal(Grade.Good, InteractiveChecks.OfKernels([_setup.Kernels]).Grade);
    }

    [Fact]
    public void The_doctor_knows_a_setup_that_is_not_made_is_whole_or_has_lost_a_file()
    {
        Assert.Equal("inte gjord", InteractiveChecks.OfSetup(_setup, _tool).Found);
        _setup.Write(_tool);
        Assert.Equal(Grade.Good, InteractiveChecks.OfSetup(_setup, _tool).Grade);
        File.Delete(_setup.Deps);
        var lost = InteractiveChecks.OfSetup(_setup, _tool);
        Assert.Equal((Grade.Optional, $"{_setup.Deps} saknas"), (lost.Grade, lost.Found));
    }

    private JsonObject Settings() => JsonNode.Parse(File.ReadAllText(In("projekt/.vscode/settings.json")))!.AsObject();

    private string In(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), content);
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
