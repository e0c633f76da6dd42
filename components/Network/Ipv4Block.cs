using System.Globalization;

namespace DataPlatform.Components.Network;

/// <summary>
/// An IPv4 address block in CIDR notation, always canonical: the base address has no bit set beyond the prefix.
/// </summary>
public readonly record struct Ipv4Block : IComparable<Ipv4Block>
{
    private const int AddressBits = 32;

    private readonly uint _base;

    /// <summary>Makes the block of this prefix length that holds the address; its host bits are dropped.</summary>
    /// <param name="address">Any address of the block, as a big-endian number (10.0.0.0 is 0x0A000000).</param>
    /// <param name="prefix">Prefix length, 0 to 32.</param>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is not 0 to 32.</exception>
    public Ipv4Block(uint address, int prefix)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix, AddressBits);
        Prefix = prefix;
        _base = prefix == 0 ? 0 : address & (uint.MaxValue << (AddressBits - prefix));
    }

    /// <summary>Prefix length, 0 to 32.</summary>
    public int Prefix { get; }

    /// <summary>The first address, as a big-endian number.</summary>
    public uint First => _base;

    /// <summary>The last address, as a big-endian number.</summary>
    public uint Last => (uint)(_base + Size - 1);

    /// <summary>Number of addresses in the block, including the five that AWS reserves in every subnet.</summary>
    public long Size => 1L << (AddressBits - Prefix);

    /// <summary>
    /// Reads <c>a.b.c.d/prefix</c> in plain decimal without leading zeros. Host bits are accepted and dropped:
    /// a text that is not canonical differs from the <see cref="ToString"/> of the block it gives.
    /// </summary>
    public static bool TryParse(string? text, out Ipv4Block block)
    {
        block = default;
        var halves = (text ?? "").Split('/');
        if (halves.Length != 2 || !TryNumber(halves[1], AddressBits, out var prefix))
            return false;
        var parts = halves[0].Split('.');
        if (parts.Length != 4)
            return false;
        uint address = 0;
        foreach (var part in parts)
        {
            if (!TryNumber(part, byte.MaxValue, out var value))
                return false;
            address = (address << 8) | (uint)value;
        }

        block = new Ipv4Block(address, prefix);
        return true;
    }

    /// <summary>Reads a block as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is not a CIDR block.</exception>
    public static Ipv4Block Parse(string text) =>
        TryParse(text, out var block)
            ? block
            : throw new FormatException($"'{text}' is not an IPv4 block such as 10.0.0.0/16");

    /// <summary>Whether every address of the other block is in this one.</summary>
    public bool Contains(Ipv4Block other) => other.Prefix >= Prefix && First <= other.First && other.Last <= Last;

    /// <summary>Whether the two blocks share an address.</summary>
    public bool Overlaps(Ipv4Block other) => First <= other.Last && other.First <= Last;

    /// <summary>The sub-block of the given prefix at a position counted from the start of this block, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sub-block.</exception>
    public Ipv4Block FromStart(int prefix, int position)
    {
        CheckPosition(prefix, position);
        return new Ipv4Block((uint)(First + (position * SizeOf(prefix))), prefix);
    }

    /// <summary>The sub-block of the given prefix at a position counted from the end of this block, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sub-block.</exception>
    public Ipv4Block FromEnd(int prefix, int position)
    {
        CheckPosition(prefix, position);
        return new Ipv4Block((uint)(First + Size - ((position + 1) * SizeOf(prefix))), prefix);
    }

    /// <summary>Orders by first address, then the larger block first.</summary>
    public int CompareTo(Ipv4Block other) =>
        First != other.First ? First.CompareTo(other.First) : Prefix.CompareTo(other.Prefix);

    /// <summary>The block in CIDR notation, for example <c>10.0.0.0/16</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_base >> 24}.{(_base >> 16) & 255}.{(_base >> 8) & 255}.{_base & 255}/{Prefix}");

    /// <summary>Whether the left block comes first.</summary>
    public static bool operator <(Ipv4Block left, Ipv4Block right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right block comes first.</summary>
    public static bool operator >(Ipv4Block left, Ipv4Block right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right block does not come first.</summary>
    public static bool operator <=(Ipv4Block left, Ipv4Block right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left block does not come first.</summary>
    public static bool operator >=(Ipv4Block left, Ipv4Block right) => left.CompareTo(right) >= 0;

    private static long SizeOf(int prefix) => 1L << (AddressBits - prefix);

    private static bool TryNumber(string text, int highest, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value <= highest
        && (text.Length == 1 || text[0] != '0');

    private void CheckPosition(int prefix, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefix, Prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix, AddressBits);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, 1L << (prefix - Prefix));
    }
}
