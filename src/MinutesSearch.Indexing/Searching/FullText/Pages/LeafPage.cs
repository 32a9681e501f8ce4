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
            var rest = Part(at, at + length);
            // What is kept reaches beyond what agreed with the word before: it differs from it in the same place.
            if (kept > shared) continue;
            shared = kept + rest.CommonPrefixLength(word[kept..]);
            if (shared < word.Length || kept + length > shared)
            {
                // The word looked for would have come before this one.
                if (shared == word.Length || (kept + length > shared && rest[shared - kept] > word[shared])) return false;
                continue;
            }
            goesOn = index >= _bytes.Length;
            int end = index;
            doclist = Part(at + length, goesOn ? _contentEnd : start + (int)Numbers.Read(_bytes, ref end));
            return true;
        }
        return false;
    }

    private ReadOnlySpan<byte> Part(int from, int to)
        => from >= HeadSize && from <= to && to <= _contentEnd ? _bytes[from..to] : throw new InvalidDataException("A page of the full text is damaged.");
}
