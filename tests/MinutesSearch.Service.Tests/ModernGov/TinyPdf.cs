using System.Text;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>A PDF of one page with a line of text below the other.</summary>
internal static class TinyPdf
{
    public static byte[] Of(params string[] lines)
    {
        var text = new StringBuilder("BT /F1 11 Tf 50 780 Td 0 -28 TD\n");
        foreach (string line in lines) text.Append('(').Append(line.Replace("(", "\\(").Replace(")", "\\)")).Append(") Tj T*\n");
        string stream = text.Append("ET").ToString();
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        for (int at = 0; at < objects.Length; at++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }
        int table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (int place in places) pdf.Append($"{place:D10} 00000 n \n");
        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
