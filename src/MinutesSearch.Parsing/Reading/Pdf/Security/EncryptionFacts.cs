namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>What a file's encryption dictionary says, as far as the key hangs on it.</summary>
internal sealed record EncryptionFacts
{
    public bool IsStandard { get; private init; }

    public int Revision { get; private init; }

    /// <summary>Bytes of the file's key.</summary>
    public int KeyLength { get; private init; }

    public byte[] Owner { get; private init; } = [];

    public byte[] User { get; private init; } = [];

    public byte[] UserKey { get; private init; } = [];

    public int Permissions { get; private init; }

    public byte[] Id { get; private init; } = [];

    public bool EncryptsMetadata { get; private init; } = true;

    public static EncryptionFacts Read(PdfFile file, PdfDictionary encrypt)
    {
        int version = file.Get(encrypt, "V").Int32;
        return new EncryptionFacts
        {
            IsStandard = file.Get(encrypt, "Filter").Is("Standard") && version is >= 1 and <= 5 and not 3,
            Revision = file.Get(encrypt, "R").Int32,
            KeyLength = KeyBytes(file, encrypt, version),
            Owner = file.Get(encrypt, "O").Bytes,
            User = file.Get(encrypt, "U").Bytes,
            UserKey = file.Get(encrypt, "UE").Bytes,
            Permissions = unchecked((int)file.Get(encrypt, "P").Int64),
            Id = file.Get(file.Trailer, "ID").Items is [var first, ..] ? file.Resolve(first).Bytes : [],
            EncryptsMetadata = file.Get(encrypt, "EncryptMetadata") is not { Kind: PdfKind.Boolean, IsTrue: false },
        };
    }

    private static int KeyBytes(PdfFile file, PdfDictionary encrypt, int version)
    {
        int bits = version == 1 ? 40 : file.Get(encrypt, "Length") is { IsNumber: true } length ? length.Int32 : version == 4 ? 128 : 40;
        if (version == 4) bits = 128; // its crypt filters know no other; some writers give the length in bytes
        return Math.Clamp(bits / 8, 5, 16);
    }
}
