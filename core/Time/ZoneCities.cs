namespace GroupBot.Core.Time;

/// <summary>
/// Cities and countries by the names that people write. All of China keeps Beijing's time by law, so that its cities lead
/// there, Urumqi too; the local time of Xinjiang has a name of its own.
/// </summary>
internal static class ZoneCities
{
    /// <summary>A line: an id, then names of its zone in English and Chinese, as they are written; an id may have several. The
    /// first name in each language is the one that it is shown by.</summary>
    public const string Table = """
        Asia/Shanghai: Beijing, Peking, Shanghai, Tianjin, Chongqing, China, 北京, 上海, 天津, 重庆, 重慶, 中国, 中國
        Asia/Shanghai: 北京时间, 北京時間, Shijiazhuang, Taiyuan, Hohhot, Shenyang, Changchun, Harbin, Nanjing, Hangzhou
        Asia/Shanghai: Hefei, Fuzhou, Nanchang, Jinan, Zhengzhou, Wuhan, Changsha, Guangzhou, Nanning, Haikou, Chengdu
        Asia/Shanghai: Guiyang, Kunming, Lhasa, Xi'an, Lanzhou, Xining, Yinchuan, Urumqi, Ürümqi
        Asia/Shanghai: 石家庄, 石家莊, 太原, 呼和浩特, 沈阳, 瀋陽, 长春, 長春, 哈尔滨, 哈爾濱, 南京, 杭州, 合肥, 福州
        Asia/Shanghai: 南昌, 济南, 濟南, 郑州, 鄭州, 武汉, 武漢, 长沙, 長沙, 广州, 廣州, 南宁, 南寧, 海口, 成都, 贵阳, 貴陽
        Asia/Shanghai: 昆明, 拉萨, 拉薩, 西安, 兰州, 蘭州, 西宁, 西寧, 银川, 銀川, 乌鲁木齐, 烏魯木齊
        Asia/Shanghai: Shenzhen, Suzhou, Ningbo, Qingdao, Xiamen, Dalian, Wuxi, Foshan, Dongguan, Wenzhou, Quanzhou
        Asia/Shanghai: Changzhou, Xuzhou, Nantong, Zhuhai, Zhongshan, Huizhou, Shantou, Yantai, Weifang, Zibo, Linyi
        Asia/Shanghai: Tangshan, Baoding, Luoyang, Guilin, Sanya, Shaoxing, Jiaxing, Jinhua, Yiwu, Taizhou, Yangzhou, Zhenjiang
        Asia/Shanghai: 深圳, 苏州, 蘇州, 宁波, 寧波, 青岛, 青島, 厦门, 廈門, 大连, 大連, 无锡, 無錫, 佛山, 东莞, 東莞
        Asia/Shanghai: 温州, 溫州, 泉州, 常州, 徐州, 南通, 珠海, 中山, 惠州, 汕头, 汕頭, 江门, 江門, 湛江, 柳州, 烟台, 煙台
        Asia/Shanghai: 潍坊, 濰坊, 淄博, 临沂, 臨沂, 济宁, 濟寧, 威海, 泰安, 日照, 唐山, 保定, 邯郸, 邯鄲, 廊坊, 沧州, 滄州
        Asia/Shanghai: 秦皇岛, 秦皇島, 张家口, 張家口, 洛阳, 洛陽, 开封, 開封, 南阳, 南陽, 新乡, 新鄉, 桂林, 三亚, 三亞
        Asia/Shanghai: 绍兴, 紹興, 嘉兴, 嘉興, 金华, 金華, 义乌, 義烏, 台州, 湖州, 扬州, 揚州, 镇江, 鎮江, 泰州, 盐城, 鹽城
        Asia/Shanghai: 淮安, 昆山, 连云港, 連雲港, 芜湖, 蕪湖, 蚌埠, 阜阳, 阜陽, 漳州, 莆田, 宁德, 寧德, 赣州, 贛州, 九江, 上饶, 上饒
        Asia/Shanghai: 襄阳, 襄陽, 宜昌, 荆州, 荊州, 株洲, 湘潭, 岳阳, 岳陽, 衡阳, 衡陽, 常德, 绵阳, 綿陽, 宜宾, 宜賓, 南充
        Asia/Shanghai: 遵义, 遵義, 大理, 丽江, 麗江, 曲靖, 咸阳, 咸陽, 宝鸡, 寶雞, 包头, 包頭, 鄂尔多斯, 鄂爾多斯, 大同, 临汾, 臨汾
        Asia/Shanghai: 大庆, 大慶, 齐齐哈尔, 齊齊哈爾, 吉林, 鞍山, 锦州, 錦州, 喀什
        Asia/Urumqi: 新疆时间, 新疆時間
        Asia/Hong_Kong: Hong Kong, 香港
        Asia/Macau: Macau, Macao, 澳门, 澳門
        Asia/Taipei: Taipei, Taiwan, Kaohsiung, Taichung, Tainan, 台北, 臺北, 台湾, 台灣, 臺灣, 高雄, 台中, 臺中, 台南, 臺南
        Asia/Taipei: 新北, 桃园, 桃園, 新竹, 基隆
        Asia/Tokyo: Tokyo, Osaka, Kyoto, Nagoya, Yokohama, Fukuoka, Sapporo, Japan, 东京, 東京, 大阪, 京都, 名古屋
        Asia/Tokyo: 横滨, 橫濱, 福冈, 福岡, 札幌, 日本
        Asia/Seoul: Seoul, Busan, Incheon, South Korea, 首尔, 首爾, 釜山, 仁川, 韩国, 韓國
        Asia/Singapore: Singapore, 新加坡
        Asia/Kuala_Lumpur: Kuala Lumpur, Malaysia, Penang, Johor Bahru, 吉隆坡, 槟城, 檳城, 新山, 马来西亚, 馬來西亞
        Asia/Bangkok: Bangkok, Chiang Mai, Phuket, Thailand, 曼谷, 清迈, 清邁, 普吉, 泰国, 泰國
        Asia/Ho_Chi_Minh: Ho Chi Minh City, Saigon, Hanoi, Vietnam, 胡志明市, 河内, 河內, 越南
        Asia/Jakarta: Jakarta, Surabaya, 雅加达, 雅加達, 泗水
        Asia/Makassar: Bali, Denpasar, 巴厘岛, 峇里島
        Asia/Phnom_Penh: Phnom Penh, Cambodia, 金边, 金邊, 柬埔寨
        Asia/Vientiane: Vientiane, Laos, 万象, 萬象, 老挝, 寮國
        Asia/Yangon: Yangon, Myanmar, 仰光, 缅甸, 緬甸
        Asia/Dhaka: Dhaka, Bangladesh, 达卡, 達卡, 孟加拉国, 孟加拉國
        Asia/Kathmandu: Kathmandu, Nepal, 加德满都, 加德滿都, 尼泊尔, 尼泊爾
        Asia/Colombo: Colombo, Sri Lanka, 科伦坡, 可倫坡, 斯里兰卡, 斯里蘭卡
        Asia/Karachi: Karachi, Islamabad, Lahore, Pakistan, 卡拉奇, 伊斯兰堡, 伊斯蘭堡, 巴基斯坦
        Asia/Tashkent: Tashkent, 塔什干
        Asia/Almaty: Almaty, Astana, 阿拉木图, 阿拉木圖, 阿斯塔纳, 阿斯塔納
        Asia/Ulaanbaatar: Ulaanbaatar, Ulan Bator, 乌兰巴托, 烏蘭巴托
        Asia/Manila: Manila, Philippines, 马尼拉, 馬尼拉, 菲律宾, 菲律賓
        Asia/Kolkata: Delhi, New Delhi, Mumbai, Bangalore, Kolkata, Chennai, Hyderabad, India, 新德里, 德里, 孟买, 孟買, 印度
        Asia/Dubai: Dubai, Abu Dhabi, 迪拜, 杜拜, 阿布扎比
        Asia/Riyadh: Riyadh, Jeddah, Saudi Arabia, 利雅得, 吉达, 吉達, 沙特, 沙特阿拉伯
        Asia/Qatar: Doha, Qatar, 多哈, 卡塔尔, 卡達
        Asia/Kuwait: Kuwait, 科威特
        Asia/Tehran: Tehran, Iran, 德黑兰, 德黑蘭, 伊朗
        Asia/Baghdad: Baghdad, Iraq, 巴格达, 巴格達, 伊拉克
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
        Europe/Budapest: Budapest, Hungary, 布达佩斯, 布達佩斯, 匈牙利
        Europe/Bucharest: Bucharest, Romania, 布加勒斯特, 罗马尼亚, 羅馬尼亞
        Europe/Belgrade: Belgrade, Serbia, 贝尔格莱德, 貝爾格萊德, 塞尔维亚, 塞爾維亞
        Europe/Sofia: Sofia, Bulgaria, 索非亚, 索菲亞, 保加利亚, 保加利亞
        Europe/Minsk: Minsk, Belarus, 明斯克, 白俄罗斯, 白俄羅斯
        Europe/Athens: Athens, Greece, 雅典, 希腊, 希臘
        Africa/Cairo: Cairo, Egypt, 开罗, 開羅, 埃及
        Africa/Lagos: Lagos, Nigeria, 拉各斯, 尼日利亚, 尼日利亞
        Africa/Nairobi: Nairobi, Kenya, 内罗毕, 奈洛比, 肯尼亚
        Africa/Casablanca: Casablanca, Rabat, Morocco, 卡萨布兰卡, 卡薩布蘭卡, 摩洛哥
        Africa/Addis_Ababa: Addis Ababa, Ethiopia, 亚的斯亚贝巴, 埃塞俄比亚
        Africa/Johannesburg: Johannesburg, Cape Town, South Africa, 约翰内斯堡, 約翰尼斯堡, 开普敦, 開普敦, 南非
        America/New_York: New York, Boston, Washington, Philadelphia, Miami, Atlanta, 纽约, 紐約, 波士顿, 波士頓
        America/New_York: 亚特兰大, 亞特蘭大, 华盛顿, 華盛頓, 费城, 費城, 迈阿密, 邁阿密
        America/Chicago: Chicago, Houston, Dallas, Austin, 芝加哥, 休斯敦, 休士頓, 达拉斯, 達拉斯, 奥斯汀, 奧斯汀
        America/Denver: Denver, Salt Lake City, 丹佛, 盐湖城, 鹽湖城
        America/Phoenix: Phoenix, 凤凰城, 鳳凰城
        America/Los_Angeles: Los Angeles, San Francisco, Seattle, San Diego, Las Vegas, 洛杉矶, 洛杉磯, 旧金山, 舊金山
        America/Los_Angeles: 西雅图, 西雅圖, 拉斯维加斯, 拉斯維加斯
        America/Toronto: Toronto, Ottawa, Montreal, 多伦多, 多倫多, 渥太华, 渥太華, 蒙特利尔, 蒙特婁
        America/Vancouver: Vancouver, 温哥华, 溫哥華
        America/Edmonton: Edmonton, Calgary, 埃德蒙顿, 愛民頓, 卡尔加里, 卡加利
        America/Winnipeg: Winnipeg, 温尼伯, 溫尼伯
        America/Halifax: Halifax, 哈利法克斯
        America/Anchorage: Anchorage, Alaska, 安克雷奇, 阿拉斯加
        America/Detroit: Detroit, 底特律
        America/Mexico_City: Mexico City, 墨西哥城
        America/Sao_Paulo: Sao Paulo, São Paulo, Rio de Janeiro, 圣保罗, 聖保羅, 里约热内卢, 里約熱內盧
        America/Argentina/Buenos_Aires: Buenos Aires, Argentina, 布宜诺斯艾利斯, 阿根廷
        America/Bogota: Bogota, Bogotá, Colombia, 波哥大, 哥伦比亚, 哥倫比亞
        America/Lima: Lima, Peru, 利马, 利馬, 秘鲁, 秘魯
        America/Santiago: Santiago, Chile, 智利
        America/Caracas: Caracas, Venezuela, 加拉加斯, 委内瑞拉
        Australia/Sydney: Sydney, Canberra, 悉尼, 雪梨, 堪培拉
        Australia/Melbourne: Melbourne, 墨尔本, 墨爾本
        Australia/Brisbane: Brisbane, 布里斯班
        Australia/Adelaide: Adelaide, 阿德莱德, 阿德萊德
        Australia/Darwin: Darwin, 达尔文, 達爾文
        Australia/Perth: Perth, 珀斯
        Pacific/Auckland: Auckland, Wellington, New Zealand, 奥克兰, 奧克蘭, 惠灵顿, 新西兰, 紐西蘭
        Pacific/Honolulu: Honolulu, Hawaii, 檀香山, 夏威夷
        Etc/GMT-8: 东八区, 東八區
        UTC: UTC, GMT
        """;
}
