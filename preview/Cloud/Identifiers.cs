using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// Identifiers that look random and are not: they follow from a seed (a URN and what the identifier is for), so the
/// same stack gets the same identifiers in every run and on every machine.
/// </summary>
public static class Identifiers
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Lower-case hexadecimal digits.</summary>
    /// <param name="seed">What the identifier follows from.</param>
    /// <param name="length">Number of digits, at most 64.</param>
    public static string Hex(string seed, int length) => Convert.ToHexStringLower(Hash(seed))[..length];

    /// <summary>Decimal digits.</summary>
    /// <param name="seed">What the identifier follows from.</param>
    /// <param name="length">Number of digits, at most 32.</param>
    public static string Digits(string seed, int length) => FromAlphabet(seed, length, "0123456789");

    /// <summary>Upper-case letters and digits as in the unique ids of IAM.</summary>
    /// <param name="seed">What the identifier follows from.</param>
    /// <param name="length">Number of characters, at most 32.</param>
    public static string UpperAlphanumeric(string seed, int length) => FromAlphabet(seed, length, Base32);

    /// <summary>A UUID, version 4 in shape.</summary>
    /// <param name="seed">What the identifier follows from.</param>
    public static string Uuid(string seed)
    {
        var hex = Hex(seed, 32).ToCharArray();
        hex[12] = '4';
        hex[16] = "89ab"[Hash(seed)[31] & 3];
        var text = new string(hex);
        return $"{text[..8]}-{text[8..12]}-{text[12..16]}-{text[16..20]}-{text[20..]}";
    }

    /// <summary>A number below a limit.</summary>
    /// <param name="seed">What the number follows from.</param>
    /// <param name="limit">The number is smaller than this.</param>
    public static long Number(string seed, long limit) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(Hash(seed)) % (ulong)limit);

    /// <summary>Characters of an alphabet, of any length.</summary>
    /// <param name="seed">What the text follows from.</param>
    /// <param name="length">Number of characters.</param>
    /// <param name="alphabet">At most 256 characters to choose from.</param>
    public static string FromAlphabet(string seed, int length, string alphabet)
    {
        var text = new StringBuilder(length);
        for (var block = 0; text.Length < length; block++)
        {
            var hash = block == 0 ? Hash(seed) : Hash(string.Create(CultureInfo.InvariantCulture, $"{seed}#{block}"));
            foreach (var value in hash.AsSpan(0, Math.Min(hash.Length, length - text.Length)))
                text.Append(alphabet[value % alphabet.Length]);
        }

        return text.ToString();
    }

    /// <summary>
    /// The hash that the AWS provider puts into ids which it composes itself (routes, endpoint associations): CRC-32.
    /// </summary>
    /// <param name="text">The text to hash.</param>
    public static uint Checksum(string text)
    {
        var checksum = uint.MaxValue;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++)
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xEDB88320;
        }

        return ~checksum;
    }

    private static byte[] Hash(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed));
}
