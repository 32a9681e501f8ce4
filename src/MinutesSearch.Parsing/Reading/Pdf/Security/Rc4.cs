namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>RC4, which the base library does not have. Encrypting and decrypting are the same.</summary>
internal static class Rc4
{
    public static byte[] Transform(byte[] key, byte[] bytes)
    {
        Span<byte> state = stackalloc byte[256];
        for (int i = 0; i < 256; i++) state[i] = (byte)i;
        for (int i = 0, j = 0; i < 256 && key.Length > 0; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var output = new byte[bytes.Length];
        for (int at = 0, i = 0, j = 0; at < bytes.Length; at++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[at] = (byte)(bytes[at] ^ state[(state[i] + state[j]) & 255]);
        }
        return output;
    }
}
