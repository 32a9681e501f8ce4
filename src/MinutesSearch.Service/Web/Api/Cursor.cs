using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Where a page ended: in which state of the index, behind how many, and which was the last. Opaque to who uses it.</summary>
/// <remarks>
/// While the index stays as it was, the next page begins behind so many. When documents were added in between, the last one is looked up
/// where it stands now, so that nothing comes twice for what came in before it. Where it is gone, the list must be begun anew.
/// </remarks>
internal readonly record struct Cursor(long Generation, int Offset, ulong Last)
{
    // How far the last one may have moved.
    private const int Reach = 500;

    private const int Length = 8 + 4 + 8 + 4;

    public static string After(ApiRequest request, long generation, int offset, string last)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, generation);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], offset);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[12..], Hash(last));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[20..], (uint)Hash(request.WhateverPage));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Behind how many the page begins that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="generation">The state of the index.</param>
    /// <param name="ids">What stands from a place on, so many of them.</param>
    /// <exception cref="ApiProblem">The cursor is none of this list, or its place cannot be found any more.</exception>
    public static int OffsetOf(ApiRequest request, long generation, Func<int, int, IReadOnlyList<string>> ids)
    {
        if (request.Cursor is null) return 0;
        var cursor = Read(request);
        if (cursor.Generation == generation) return cursor.Offset;
        int first = Math.Max(0, cursor.Offset - Reach);
        var near = ids(first, 2 * Reach);
        for (int i = 0; i < near.Count; i++)
            if (Hash(near[i]) == cursor.Last) return first + i + 1;
        throw ApiProblem.Gone("The index has changed so that this page cannot be found any more: begin again without “cursor”.");
    }

    private static Cursor Read(ApiRequest request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(request.Cursor, out int length) || length != Length || !Base64Url.TryDecodeFromChars(request.Cursor, bytes, out _))
            throw ApiProblem.BadRequest("The cursor is none that this service gave: take the address in “next” as it is.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]) != (uint)Hash(request.WhateverPage))
            throw ApiProblem.BadRequest("The cursor belongs to another search: take the address in “next” as it is.");
        return new Cursor(BinaryPrimitives.ReadInt64LittleEndian(bytes), Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(bytes[8..])), BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]));
    }

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
