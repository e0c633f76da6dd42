using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>How steps read the settings: whatever a value has in it, the shell takes it as a value.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SettingsReaderTests
{
    [Test]
    public void Values_OfAnyContent_AreNotCode()
    {
        using var host = new HostSandbox();
        host.Settings["host"]!["name"] = "a b'$(touch /tmp/no)\"; exit 1 #\nc";
        host.Settings["host"]!["list"] = new JsonArray("x y", "$z");
        var result = Read(
            host,
            """
            settings NAME=host.name PORT=host.port FLAG=host.userIsolation LIST=host.list NONE=host.absent.deeper
            printf '<%s>' "$NAME" "$PORT" "$FLAG" "${LIST[@]}" "$NONE"
            """);
        Assert.That(
            result,
            Is.EqualTo(new ScriptResult(0, "<a b'$(touch /tmp/no)\"; exit 1 #\nc><11000><false><x y><$z><>")));
    }

    [Test]
    public void Rows_OfAList_AreItsObjectsWithADashForWhatIsNotThere()
    {
        using var host = new HostSandbox();
        host.Settings["list"] = JsonNode.Parse("""[{"a":"1","b":"2"},{"b":"3"},{"a":"x y","b":null}]""");
        Assert.That(
            Read(host, "rows list a b; rows list.nothing a; rows absent a"),
            Is.EqualTo(new ScriptResult(0, "1\t2\n-\t3\nx y\t-\n")));
    }

    [Test]
    public void Rows_ValueWithATab_IsRefused()
    {
        using var host = new HostSandbox();
        host.Settings["list"] = JsonNode.Parse("""[{"a":"1\t2"}]""");
        var result = Read(host, "rows list a");
        Assert.That(result.Code, Is.Not.Zero);
        Assert.That(result.Output, Does.Contain("a tab or the end of a line in a value"));
    }

    [Test]
    public void Write_SameTextAndMode_ChangesNothing()
    {
        using var host = new HostSandbox();
        Assert.That(
            Read(
                host,
                """
                file=$ROOT/new/file
                write "$file" 0640 <<<one; echo "$CHANGED"
                write "$file" 0640 <<<one; echo "$CHANGED"
                write "$file" 0600 <<<one; echo "$CHANGED"
                write "$file" 0600 <<<two; echo "$CHANGED"
                stat -c %a "$file"; cat "$file"; ls "$ROOT/new"
                """),
            Is.EqualTo(new ScriptResult(0, "true\nfalse\ntrue\ntrue\n600\ntwo\nfile\n")));
    }

    private static ScriptResult Read(HostSandbox host, string script)
    {
        File.WriteAllText(
            $"{host.Bundle}/test.sh", $"set -euo pipefail\nsource \"${{0%/*}}/lib.sh\"\n{script}\n");
        return host.Run("test.sh");
    }
}
