using System.Globalization;
using System.Text;
using QRCoder;

namespace GroupBot.Pictures;

/// <summary>A QR code as a shape.</summary>
internal static class QrCode
{
    /// <summary>The dark modules as one path of rows: side by side they leave no hairs of white.</summary>
    /// <param name="left">Where the white margin begins that the standard asks for (ISO/IEC 18004): it is inside of the square.</param>
    public static string PathOf(string text, double left, double top, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The four white modules around it are in the matrix.
        var modules = code.ModuleMatrix;
        var size = side / modules.Count;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var from = 0; from < modules.Count; from++)
            {
                var until = from;
                while (until < modules.Count && modules[row][until])
                {
                    until++;
                }

                if (until > from)
                {
                    path.Append(CultureInfo.InvariantCulture,
                        $"M{left + (from * size):0.###} {top + (row * size):0.###}h{(until - from) * size:0.###}v{size:0.###}h{(from - until) * size:0.###}z");
                    from = until;
                }
            }
        }

        return path.ToString();
    }
}
