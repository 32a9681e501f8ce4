using System.Xml;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>
/// An XML reader that takes a part nested too deep as broken, before anything that walks the tree could fill the stack, and one of too many
/// elements, whose tree would take fifty times the part's size.
/// </summary>
internal sealed class DepthReader(XmlReader inner, int maxDepth, int maxNodes, CancellationToken cancellation) : XmlReader
{
    /// <summary>More letters than any paragraph, whose copies on the way would take more memory than all the rest.</summary>
    private const int LongestText = 4 << 20;

    private int _reads, _nodes;

    public override bool Read()
    {
        if ((++_reads & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
        if (inner.Depth > maxDepth) throw new XmlException($"Elements are nested deeper than {maxDepth}.");
        if (!inner.Read()) return false;
        if ((_nodes += 1 + inner.AttributeCount) > maxNodes) throw new XmlException($"There are more than {maxNodes:N0} elements and attributes.");
        if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && inner.Value.Length > LongestText) throw new XmlException("A text is longer than any paragraph.");
        return true;
    }

    public override int AttributeCount => inner.AttributeCount;
    public override string BaseURI => inner.BaseURI;
    public override int Depth => inner.Depth;
    public override bool EOF => inner.EOF;
    public override bool HasValue => inner.HasValue;
    public override bool IsEmptyElement => inner.IsEmptyElement;
    public override string LocalName => inner.LocalName;
    public override string NamespaceURI => inner.NamespaceURI;
    public override XmlNameTable NameTable => inner.NameTable;
    public override XmlNodeType NodeType => inner.NodeType;
    public override string Prefix => inner.Prefix;
    public override ReadState ReadState => inner.ReadState;
    public override string Value => inner.Value;
    public override XmlSpace XmlSpace => inner.XmlSpace;
    public override string GetAttribute(int i) => inner.GetAttribute(i);
    public override string? GetAttribute(string name) => inner.GetAttribute(name);
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);
    public override bool MoveToElement() => inner.MoveToElement();
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();
    public override bool ReadAttributeValue() => inner.ReadAttributeValue();
    public override void ResolveEntity() => inner.ResolveEntity();
}
