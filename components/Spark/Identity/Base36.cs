using System.Numerics;
using System.Text;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>
/// Text as EMR writes names of roles in names of service accounts: the bytes as one number, the first byte its highest,
/// in the digits 0 to 9 and a to z.
/// </summary>
internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes a text.</summary>
    /// <param name="text">What to write; not empty.</param>
    public static string Of(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var rest = new BigInteger(Encoding.UTF8.GetBytes(text), isUnsigned: true, isBigEndian: true);
        var written = new StringBuilder();
        while (!rest.IsZero)
        {
            rest = BigInteger.DivRem(rest, Digits.Length, out var digit);
            written.Insert(0, Digits[(int)digit]);
        }

        return written.ToString();
    }
}
