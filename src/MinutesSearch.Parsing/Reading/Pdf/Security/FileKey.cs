using System.Security.Cryptography;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The key that all others are made from, for the empty password; null if a password is needed.</summary>
internal static class FileKey
{
    private static ReadOnlySpan<byte> Padding =>
        [0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9,
            0xFE, 0x64, 0x53, 0x69, 0x7A];

    /// <summary>Revisions 2 to 4.</summary>
    public static byte[]? OfRevision2(EncryptionFacts facts)
    {
        byte[] seed = [.. Padding, .. facts.Owner.AsSpan(0, Math.Min(32, facts.Owner.Length)), .. BitConverter.GetBytes(facts.Permissions), .. facts.Id];
        if (facts.Revision >= 4 && !facts.EncryptsMetadata) seed = [.. seed, 0xFF, 0xFF, 0xFF, 0xFF];
        int length = facts.Revision == 2 ? 5 : facts.KeyLength;
        byte[] key = Md5(seed);
        for (int i = 0; i < 50 && facts.Revision >= 3; i++) key = Md5(key[..length]);
        key = key[..length];
        return Opens(key, facts) ? key : null;
    }

    private static bool Opens(byte[] key, EncryptionFacts facts)
    {
        if (facts.Revision == 2) return facts.User.AsSpan().SequenceEqual(Rc4.Transform(key, Padding.ToArray()));
        byte[] check = Md5([.. Padding, .. facts.Id]);
        for (int round = 0; round < 20; round++) check = Rc4.Transform([.. key.Select(b => (byte)(b ^ round))], check);
        return facts.User.AsSpan().StartsWith(check);
    }

    /// <summary>Revisions 5 and 6: the user's string holds 32 bytes of hash, then eight of salt to check and eight to make the key.</summary>
    public static byte[]? OfRevision5(EncryptionFacts facts)
    {
        if (facts.User.Length < 48 || facts.UserKey.Length < 32) return null;
        var user = facts.User.AsSpan();
        if (!Hash(user.Slice(32, 8), facts.Revision).AsSpan().SequenceEqual(user[..32])) return null;
        using var aes = Aes.Create();
        aes.Key = Hash(user.Slice(40, 8), facts.Revision);
        return aes.DecryptCbc(facts.UserKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Revision 6 hashes on in rounds, each of which chooses its hash by what the one before gave.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        byte[] key = SHA256.HashData(salt);
        if (revision == 5) return key;
        using var aes = Aes.Create();
        for (int round = 0, last = 0; round < 64 || last > round - 32; round++)
        {
            var block = new byte[64 * key.Length];
            for (int i = 0; i < 64; i++) key.CopyTo(block, i * key.Length);
            aes.Key = key[..16];
            block = aes.EncryptCbc(block, key.AsSpan(16, 16), PaddingMode.None);
            int sum = 0;
            for (int i = 0; i < 16; i++) sum += block[i];
            key = (sum % 3) switch { 0 => SHA256.HashData(block), 1 => SHA384.HashData(block), _ => SHA512.HashData(block) };
            last = block[^1];
        }
        return key[..32];
    }

#pragma warning disable CA5351 // The format says MD5; nothing is kept secret by it here.
    public static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
