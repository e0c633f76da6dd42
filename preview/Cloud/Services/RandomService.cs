using System.Globalization;
using System.Numerics;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>The random provider: values of the asked shape that follow from the URN.</summary>
internal static class RandomService
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Numeric = "0123456789";
    private const string Special = "!@#$%&*()-_=+[]{}<>:?";

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("random:index/randomPassword:RandomPassword", r =>
        {
            CompleteText(r);
            r.Id = "none";
        });
        table.Resource("random:index/randomString:RandomString", r => r.Id = CompleteText(r));
        table.Resource("random:index/randomId:RandomId", CompleteId);
        table.Resource("random:index/randomUuid:RandomUuid", r =>
        {
            r.Id = Identifiers.Uuid(r.Seed("result"));
            r.Set("result", r.Id);
        });
        table.Resource("random:index/randomInteger:RandomInteger", r =>
        {
            var least = Number(r, "min", 0);
            var result = least + Identifiers.Number(r.Seed("result"), Math.Max(1, Number(r, "max", least) - least + 1));
            r.Id = result.ToString(CultureInfo.InvariantCulture);
            r.Set("result", (double)result);
        });
    }

    private static string CompleteText(SimulatedResource r)
    {
        var alphabets = new List<string>();
        foreach (var (property, least, alphabet) in (ReadOnlySpan<(string, string, string)>)
                 [
                     ("lower", "minLower", Lower), ("upper", "minUpper", Upper), ("numeric", "minNumeric", Numeric),
                     ("special", "minSpecial", r.Text("overrideSpecial") is { Length: > 0 } own ? own : Special),
                 ])
        {
            r.Default(property, true);
            r.Default(least, 0d);
            if (r.Properties[property] is true)
                alphabets.Add(alphabet);
        }

        r.Default("number", r.Properties["numeric"]);
        var length = (int)Number(r, "length", 0);
        // The first characters are one of each kind, so that every minimum up to one holds.
        var first = alphabets.Select((alphabet, index) =>
            Identifiers.FromAlphabet(r.Seed($"first{index}"), 1, alphabet));
        var rest = alphabets.Count == 0
            ? ""
            : Identifiers.FromAlphabet(r.Seed("result"), length, string.Concat(alphabets));
        var text = string.Concat(first) + rest;
        var result = text[..Math.Min(length, text.Length)];
        r.Set("result", result);
        return result;
    }

    private static void CompleteId(SimulatedResource r)
    {
        var digits = 2 * (int)Number(r, "byteLength", 0);
        var bytes = Convert.FromHexString(Identifiers.FromAlphabet(r.Seed("bytes"), digits, "0123456789abcdef"));
        var prefix = r.Text("prefix") ?? "";
        var url = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        r.Id = url;
        r.Set("b64Std", prefix + Convert.ToBase64String(bytes));
        r.Set("b64Url", prefix + url);
        r.Set("hex", prefix + Convert.ToHexStringLower(bytes));
        r.Set("dec", prefix + new BigInteger(bytes, isUnsigned: true, isBigEndian: true));
    }

    private static long Number(SimulatedResource r, string property, long otherwise) =>
        r.Properties.GetValueOrDefault(property) is double number ? (long)number : otherwise;
}
