using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Time;

/// <summary>How people name a time zone: a city they know, or how far it is from UTC. IANA's ids are what is stored.</summary>
public static partial class ZoneNames
{
    /// <summary>IANA has whole hours only, from 12 behind to 14 ahead.</summary>
    private const int MostBehind = 12, MostAhead = 14;

    private const string OffsetZone = "Etc/GMT";

    /// <summary>A line: an id, then names of its zone in English and Chinese, as they are written; an id may have several.</summary>
    private const string Table = """
        Asia/Shanghai: Beijing, Peking, Shanghai, Guangzhou, Shenzhen, Hangzhou, Nanjing, Suzhou, Chengdu, Chongqing
        Asia/Shanghai: Wuhan, Xi'an, Tianjin, China, 北京, 上海, 广州, 廣州, 深圳, 杭州, 南京, 苏州, 蘇州, 成都, 重庆
        Asia/Shanghai: 重慶, 武汉, 武漢, 西安, 天津, 长沙, 長沙, 郑州, 鄭州, 青岛, 青島, 厦门, 廈門, 沈阳, 瀋陽, 大连
        Asia/Shanghai: 大連, 哈尔滨, 哈爾濱, 昆明, 中国, 中國, 北京时间, 北京時間, Asia/Beijing
        Asia/Hong_Kong: Hong Kong, 香港
        Asia/Macau: Macau, Macao, 澳门, 澳門
        Asia/Taipei: Taipei, Taiwan, Kaohsiung, 台北, 臺北, 台湾, 台灣, 臺灣, 高雄
        Asia/Tokyo: Tokyo, Osaka, Kyoto, Japan, 东京, 東京, 大阪, 京都, 日本
        Asia/Seoul: Seoul, Busan, South Korea, 首尔, 首爾, 釜山, 韩国, 韓國
        Asia/Singapore: Singapore, 新加坡
        Asia/Kuala_Lumpur: Kuala Lumpur, Malaysia, 吉隆坡, 马来西亚, 馬來西亞
        Asia/Bangkok: Bangkok, Thailand, 曼谷, 泰国, 泰國
        Asia/Ho_Chi_Minh: Ho Chi Minh City, Saigon, Hanoi, Vietnam, 胡志明市, 河内, 河內, 越南
        Asia/Jakarta: Jakarta, 雅加达, 雅加達
        Asia/Manila: Manila, Philippines, 马尼拉, 馬尼拉, 菲律宾, 菲律賓
        Asia/Kolkata: Delhi, New Delhi, Mumbai, Bangalore, Kolkata, India, 新德里, 德里, 孟买, 孟買, 印度
        Asia/Dubai: Dubai, Abu Dhabi, 迪拜, 杜拜, 阿布扎比
        Asia/Jerusalem: Jerusalem, Tel Aviv, Israel, 耶路撒冷, 特拉维夫, 特拉維夫, 以色列
        Europe/Istanbul: Istanbul, Ankara, Turkey, 伊斯坦布尔, 伊斯坦堡, 土耳其
        Europe/Moscow: Moscow, Saint Petersburg, 莫斯科, 圣彼得堡, 聖彼得堡
        Europe/Kyiv: Kyiv, Kiev, Ukraine, 基辅, 基輔, 乌克兰, 烏克蘭
        Europe/London: London, Edinburgh, Manchester, 伦敦, 倫敦, 爱丁堡, 愛丁堡, 英国, 英國
        Europe/Dublin: Dublin, Ireland, 都柏林, 爱尔兰, 愛爾蘭
        Europe/Lisbon: Lisbon, 里斯本
        Europe/Paris: Paris, Lyon, France, 巴黎, 里昂, 法国, 法國
        Europe/Berlin: Berlin, Munich, Hamburg, Frankfurt, Cologne, Germany, 柏林, 慕尼黑, 汉堡, 漢堡, 法兰克福
        Europe/Berlin: 法蘭克福, 德国, 德國
        Europe/Vienna: Vienna, Austria, 维也纳, 維也納, 奥地利, 奧地利
        Europe/Zurich: Zurich, Geneva, Switzerland, 苏黎世, 蘇黎世, 日内瓦, 日內瓦, 瑞士
        Europe/Amsterdam: Amsterdam, Netherlands, 阿姆斯特丹, 荷兰, 荷蘭
        Europe/Brussels: Brussels, Belgium, 布鲁塞尔, 布魯塞爾, 比利时, 比利時
        Europe/Madrid: Madrid, Barcelona, 马德里, 馬德里, 巴塞罗那, 巴塞隆納
        Europe/Rome: Rome, Milan, Italy, 罗马, 羅馬, 米兰, 米蘭, 意大利, 義大利
        Europe/Stockholm: Stockholm, Sweden, 斯德哥尔摩, 斯德哥爾摩, 瑞典
        Europe/Oslo: Oslo, Norway, 奥斯陆, 奧斯陸, 挪威
        Europe/Copenhagen: Copenhagen, Denmark, 哥本哈根, 丹麦, 丹麥
        Europe/Helsinki: Helsinki, Finland, 赫尔辛基, 赫爾辛基, 芬兰, 芬蘭
        Europe/Warsaw: Warsaw, Poland, 华沙, 華沙, 波兰, 波蘭
        Europe/Prague: Prague, 布拉格
        Europe/Athens: Athens, Greece, 雅典, 希腊, 希臘
        Africa/Cairo: Cairo, Egypt, 开罗, 開羅, 埃及
        Africa/Lagos: Lagos, Nigeria, 拉各斯, 尼日利亚, 尼日利亞
        Africa/Nairobi: Nairobi, Kenya, 内罗毕, 奈洛比, 肯尼亚
        Africa/Johannesburg: Johannesburg, Cape Town, South Africa, 约翰内斯堡, 約翰尼斯堡, 开普敦, 開普敦, 南非
        America/New_York: New York, Boston, Washington, Philadelphia, Miami, Atlanta, 纽约, 紐約, 波士顿, 波士頓
        America/New_York: 华盛顿, 華盛頓, 费城, 費城, 迈阿密, 邁阿密
        America/Chicago: Chicago, Houston, Dallas, Austin, 芝加哥, 休斯敦, 休士頓, 达拉斯, 達拉斯
        America/Denver: Denver, Salt Lake City, 丹佛, 盐湖城, 鹽湖城
        America/Phoenix: Phoenix, 凤凰城, 鳳凰城
        America/Los_Angeles: Los Angeles, San Francisco, Seattle, San Diego, Las Vegas, 洛杉矶, 洛杉磯, 旧金山, 舊金山
        America/Los_Angeles: 西雅图, 西雅圖, 拉斯维加斯, 拉斯維加斯
        America/Toronto: Toronto, Ottawa, Montreal, 多伦多, 多倫多, 渥太华, 渥太華, 蒙特利尔, 蒙特婁
        America/Vancouver: Vancouver, 温哥华, 溫哥華
        America/Mexico_City: Mexico City, 墨西哥城
        America/Sao_Paulo: Sao Paulo, São Paulo, Rio de Janeiro, 圣保罗, 聖保羅, 里约热内卢, 里約熱內盧
        America/Argentina/Buenos_Aires: Buenos Aires, Argentina, 布宜诺斯艾利斯, 阿根廷
        Australia/Sydney: Sydney, Canberra, 悉尼, 雪梨, 堪培拉
        Australia/Melbourne: Melbourne, 墨尔本, 墨爾本
        Australia/Brisbane: Brisbane, 布里斯班
        Australia/Perth: Perth, 珀斯
        Pacific/Auckland: Auckland, Wellington, New Zealand, 奥克兰, 奧克蘭, 惠灵顿, 新西兰, 紐西蘭
        Pacific/Honolulu: Honolulu, Hawaii, 檀香山, 夏威夷
        Etc/GMT-8: 东八区, 東八區
        UTC: UTC, GMT
        """;

    private static readonly Dictionary<string, string> ByName = Table.ReplaceLineEndings("\n")
        .Split('\n')
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(", ").Select(name => (Name: WordFolding.Fold(name), Id: parts[0])))
        .Distinct()
        .ToDictionary(pair => pair.Name, pair => pair.Id);

    /// <summary>Every id that a name leads to.</summary>
    public static IReadOnlyCollection<string> Ids { get; } = [.. ByName.Values.Distinct()];

    /// <summary>
    /// The id of a city's or country's zone (<c>北京</c>, <c>new york</c>) or of a whole offset (<c>UTC+8</c>, <c>+08:00</c>);
    /// null where there is none, as for half an hour.
    /// </summary>
    public static string? Find(string text)
    {
        var offset = Offset().Match(WordFolding.Normalized(text).Trim());
        if (!offset.Success)
        {
            return ByName.GetValueOrDefault(WordFolding.Fold(text));
        }

        var hours = int.Parse(offset.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var isAhead = offset.Groups["sign"].ValueSpan is "+";
        if (hours == 0)
        {
            return "UTC";
        }

        // By the custom of POSIX these ids count the other way round: east of Greenwich is minus.
        return hours > (isAhead ? MostAhead : MostBehind)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{OffsetZone}{(isAhead ? '-' : '+')}{hours}");
    }

    /// <summary>An id as IANA writes it, whatever its case and with spaces for underlines: <c>america/new york</c>.</summary>
    public static string AsId(string text) => WordStart().Replace(
        text.Trim().Replace(' ', '_').ToLowerInvariant(), match => match.Value.ToUpperInvariant());

    /// <summary>An id as people read it: <c>UTC+8</c> for the id whose sign is turned round, every other as it is.</summary>
    public static string Show(string id)
    {
        var offset = OffsetId().Match(id);
        return offset.Success ? $"UTC{(offset.Groups["sign"].Value == "-" ? "+" : "-")}{offset.Groups["hours"].Value}" : id;
    }

    [GeneratedRegex(@"^(utc|gmt)?\s*(?<sign>[+\-\u2212])\s*0?(?<hours>\d{1,2})(:?00)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^Etc/GMT(?<sign>[+-])(?<hours>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetId();

    [GeneratedRegex(@"(?<![a-z])[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
