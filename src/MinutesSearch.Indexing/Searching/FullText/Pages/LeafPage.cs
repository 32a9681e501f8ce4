using System.Buffers.Binary;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>A page of the full text: words in order, each followed by its doclist, then the list of where words begin.</summary>
/// <remarks>The first bytes say where the first row stands and where that list begins. A word is written as what differs from the one before.</remarks>
internal readonly ref struct LeafPage
{
    public const int HeadSize = 4;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _contentEnd;

    /// <exception cref="InvalidDataException">It is no page.</exception>
    public LeafPage(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _contentEnd = bytes.Length < HeadSize ? 0 : BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (_contentEnd < HeadSize || _contentEnd > bytes.Length) throw new InvalidDataException("A page of the full text is damaged.");
    }

    /// <summary>Whether no word begins on it: it is all of one doclist.</summary>
    public bool HasNoWord => _contentEnd == _bytes.Length;

    /// <summary>What belongs to the last word of the page before.</summary>
    public ReadOnlySpan<byte> Continued
    {
        get
        {
            if (HasNoWord) return _bytes[HeadSize.._contentEnd];
            int at = _contentEnd;
            return Part(HeadSize, (int)Numbers.Read(_bytes, ref at));
        }
    }

    /// <summary>The part of a word's doclist that stands here.</summary>
    /// <param name="word">The word with its first byte, which tells the index.</param>
    /// <param name="doclist">What was found.</param>
    /// <param name="goesOn">Whether the doclist may go on on the next page.</param>
    public bool Find(ReadOnlySpan<byte> word, out ReadOnlySpan<byte> doclist, out bool goesOn)
    {
        doclist = default;
        goesOn = false;
        int index = _contentEnd, start = 0, shared = 0;
        while (index < _bytes.Length)
        {
            bool isFirst = start == 0;
            start += (int)Numbers.Read(_bytes, ref index);
            int at = start;
            // How much of the word is the word before; of the first word, nothing.
            int kept = isFirst ? 0 : (int)Numbers.Read(_bytes, ref at);
            int length = (int)Numbers.Read(_bytes, ref at);
            int order = Compare(kept, Part(at, at + length), word, ref shared);
            if (order > 0) return false;
            if (order < 0) continue;
            goesOn = index >= _bytes.Length;
            doclist = Part(at + length, goesOn ? _contentEnd : start + (int)Numbers.Read(_bytes, ref index));
            return true;
        }
        return false;
    }

    /// <summary>Whether a word of the page comes before the one looked for (less than 0), is it, or comes behind it.</summary>
    /// <param name="kept">How many bytes it has from the word before it.</param>
    /// <param name="rest">Its other bytes.</param>
    /// <param name="word">The word looked for.</param>
    /// <param name="shared">How many bytes the word before it has in common with the one looked for; then how many it has itself.</param>
    private static int Compare(int kept, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word, ref int shared)
    {
        // What is kept reaches beyond what agreed: it differs in the same place as the word before it.
        if (kept > shared) return -1;
        shared = kept + rest.CommonPrefixLength(word[kept..]);
        int length = kept + rest.Length;
        if (shared == length) return length == word.Length ? 0 : -1;
        return shared == word.Length || rest[shared - kept] > word[shared] ? 1 : -1;
    }

    private ReadOnlySpan<byte> Part(int from, int to)
        => from >= HeadSize && from <= to && to <= _contentEnd ? _bytes[from..to] : throw new InvalidDataException("A page of the full text is damaged.");
}
