using System.Security.Cryptography;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Decrypts strings and streams of files that open without a password: many councils' PDFs are encrypted only to forbid printing
/// or copying, and anybody may read those.
/// </summary>
internal sealed class Decryptor
{
    private enum Method { None, Rc4, Aes128, Aes256 }

    private readonly byte[] _key;
    private readonly Method _strings, _streams;
    private readonly bool _metadata;

    private Decryptor(byte[] key, Method strings, Method streams, bool metadata) => (_key, _strings, _streams, _metadata) = (key, strings, streams, metadata);

    /// <summary>The decryptor of a file; null if it is not encrypted.</summary>
    /// <exception cref="UnreadableDocumentException">The file needs a password, or a certificate.</exception>
    public static Decryptor? For(PdfFile file, string? name)
    {
        var encrypt = file.Get(file.Trailer, "Encrypt");
        if (encrypt.Kind != PdfKind.Dictionary) return null;
        string subject = DocumentName.Of(name);
        var facts = EncryptionFacts.Read(file, encrypt.Dictionary);
        if (!facts.IsStandard)
            throw new UnreadableDocumentException($"{subject} is an encrypted PDF of a kind that only its reader's program can open: save a copy without protection and parse that.");
        var key = facts.Revision >= 5 ? FileKey.OfRevision5(facts) : FileKey.OfRevision2(facts);
        if (key is null)
            throw new UnreadableDocumentException($"{subject} is a PDF that needs a password: open it with the password, save a copy without one and parse that.");
        return new Decryptor(key, MethodOf(file, encrypt.Dictionary, "StrF"), MethodOf(file, encrypt.Dictionary, "StmF"), facts.EncryptsMetadata);
    }

    private static Method MethodOf(PdfFile file, PdfDictionary encrypt, string use)
    {
        int version = file.Get(encrypt, "V").Int32;
        if (version < 4) return Method.Rc4;
        string filter = file.Get(encrypt, use).NameText;
        if (filter is "" or "Identity") return Method.None;
        return file.Get(file.Get(file.Get(encrypt, "CF").Dictionary, filter).Dictionary, "CFM").NameText switch
        {
            "V2" => Method.Rc4,
            "AESV2" => Method.Aes128,
            "AESV3" => Method.Aes256,
            _ => Method.None,
        };
    }

    public byte[] String(byte[] bytes, int number, int generation) => Decrypt(bytes, _strings, number, generation);

    public ReadOnlyMemory<byte> Stream(ReadOnlyMemory<byte> raw, PdfStream stream)
    {
        if (!_metadata && stream.Dictionary["Type"].Is("Metadata")) return raw;
        return _streams == Method.None ? raw : Decrypt(raw.ToArray(), _streams, stream.Number, stream.Generation);
    }

    private byte[] Decrypt(byte[] bytes, Method method, int number, int generation) => method switch
    {
        Method.None => bytes,
        Method.Rc4 => Rc4.Transform(ObjectKey(number, generation, aes: false), bytes),
        Method.Aes128 => Aes(ObjectKey(number, generation, aes: true), bytes),
        _ => Aes(_key, bytes),
    };

    private byte[] ObjectKey(int number, int generation, bool aes)
    {
        byte[] seed = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8), .. aes ? "sAlT"u8 : []];
        return FileKey.Md5(seed)[..Math.Min(_key.Length + 5, 16)];
    }

    /// <summary>The first block is the vector; a last block that is cut off or whose padding is wrong costs no more than itself.</summary>
    private static byte[] Aes(byte[] key, byte[] bytes)
    {
        int length = (bytes.Length - 16) / 16 * 16;
        if (length <= 0) return [];
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.AsSpan(16, length), bytes.AsSpan(0, 16), PaddingMode.None);
        int padding = plain[^1];
        return padding is > 0 and <= 16 ? plain[..^padding] : plain;
    }
}
