using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Encrypts a file for the empty password, as the format's revisions 2 (RC4), 4 (AES-128) and 6 (AES-256) say.</summary>
internal sealed class PdfLock
{
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private static readonly byte[] Owner = [.. Enumerable.Range(40, 32).Select(i => (byte)i)];

    private readonly int _revision;
    private readonly byte[] _key;
    private readonly string _entry;

    private PdfLock(int revision, byte[] key, string entry) => (_revision, _key, _entry) = (revision, key, entry);

    /// <param name="revision">2, 4 or 6.</param>
    /// <param name="password">In Latin-1; empty for files that anybody may read.</param>
    public static PdfLock OfRevision(int revision, string password = "") => revision == 6 ? Newest(password) : Older(revision, password);

    public void Close(PdfBuilder file)
    {
        file.Lock = this;
        file.Trailer += $" /Encrypt << /Filter /Standard {_entry} /P {Permissions} /O <{Convert.ToHexString(Owner)}{(_revision == 6 ? Convert.ToHexString(new byte[16]) : "")}> >> /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>]";
    }

    public byte[] Encrypt(byte[] bytes, int number)
    {
        if (_revision == 2) return Rc4(ObjectKey(number, []), bytes);
        using var aes = Aes.Create();
        aes.Key = _revision == 6 ? _key : ObjectKey(number, "sAlT"u8.ToArray());
        byte[] vector = [.. Enumerable.Range(7, 16).Select(i => (byte)i)];
        return [.. vector, .. aes.EncryptCbc(bytes, vector)];
    }

    private byte[] ObjectKey(int number, byte[] salt)
        => Md5([.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. salt])[..Math.Min(16, _key.Length + 5)];

    private static PdfLock Older(int revision, string password)
    {
        byte[] padded = [.. Encoding.Latin1.GetBytes(password), .. Padding];
        byte[] key = Md5([.. padded[..32], .. Owner, .. BitConverter.GetBytes(Permissions), .. Id]);
        for (int i = 0; i < 50 && revision == 4; i++) key = Md5(key);
        if (revision == 2) return new PdfLock(2, key[..5], $"/V 1 /R 2 /U <{Convert.ToHexString(Rc4(key[..5], Padding))}>");
        byte[] user = Md5([.. Padding, .. Id]);
        for (int round = 0; round < 20; round++) user = Rc4([.. key.Select(b => (byte)(b ^ round))], user);
        return new PdfLock(4, key, $"/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF /U <{Convert.ToHexString(user)}{Convert.ToHexString(new byte[16])}>");
    }

    private static PdfLock Newest(string password)
    {
        byte[] key = [.. Enumerable.Range(100, 32).Select(i => (byte)i)], check = "checking"u8.ToArray(), making = "makesKey"u8.ToArray();
        byte[] word = Encoding.UTF8.GetBytes(password);
        using var aes = Aes.Create();
        aes.Key = Hash(word, making);
        byte[] wrapped = aes.EncryptCbc(key, new byte[16], PaddingMode.None);
        return new PdfLock(6, key, $"/V 5 /R 6 /Length 256 /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /U <{Convert.ToHexString([.. Hash(word, check), .. check, .. making])}> /UE <{Convert.ToHexString(wrapped)}>");
    }

    private static byte[] Hash(byte[] word, byte[] salt)
    {
        byte[] key = SHA256.HashData([.. word, .. salt]);
        for (int round = 0, last = 0; round < 64 || last > round - 32; round++)
        {
            byte[] block = [.. Enumerable.Repeat<byte[]>([.. word, .. key], 64).SelectMany(each => each)];
            using var aes = Aes.Create();
            aes.Key = key[..16];
            block = aes.EncryptCbc(block, key[16..32], PaddingMode.None);
            last = block[^1];
            key = (block[..16].Sum(b => b) % 3) switch { 0 => SHA256.HashData(block), 1 => SHA384.HashData(block), _ => SHA512.HashData(block) };
        }
        return key[..32];
    }

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        byte[] output = [.. bytes];
        for (int at = 0, i = 0, j = 0; at < bytes.Length; at++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[at] ^= state[(state[i] + state[j]) & 255];
        }
        return output;
    }

#pragma warning disable CA5351 // The format says MD5.
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
