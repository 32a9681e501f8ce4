namespace MinutesSearch.Tools.Tests;

/// <summary>Gold and output of invented documents in which the measure's corners are met.</summary>
internal static class MeasurePairs
{
    private static readonly (string Name, string Gold, string Output)[] All =
    [
        ("tarnside-ties",
        """
        {"meta":{"kind":"minutes","authority":"Tarnside District Council","committee":"Roads Panel","date":"2024-02-01"},
         "items":[{"number":"4.","title":"Winter roads","entries":[
          {"id":"q1","kind":"question","text":"Councillor Pell asked when the barn would be full.","speaker":{"name":"Councillor Pell","role":null,"side":"member"}},
          {"id":"q2","kind":"question","text":"Councillor Nash asked when the barn would be full.","speaker":{"name":"Councillor Nash","role":null,"side":"member"}},
          {"id":"q3","kind":"question","text":"It was queried whether lorries idled.","speaker":null},
          {"id":"r1","kind":"response","text":"It would be full by May.","speaker":{"name":"Mo Hale","role":"Head of Roads","side":"officer"},"inReplyTo":"q2"},
          {"id":"r2","kind":"response","text":"It would be full by May.","speaker":{"name":"Jo Rudd","role":null,"side":"officer"},"inReplyTo":"q1"},
          {"id":"c1","kind":"comment","text":"Members thanked the drivers.","speaker":{"name":"Members","role":null,"side":"member"}}]}]}
        """,
        """
        {"kind":"minutes","authority":"Tarnside Council","committee":"Parks Panel","date":"2024-02-01",
         "items":[{"number":"4","title":"Winter roads","entries":[
          {"id":"a","kind":"question","text":"Councillor asked when the barn would be full.","speaker":{"name":"Cllr Pell","role":null,"side":"member"}},
          {"id":"b","kind":"question","text":"asked when the barn would be full","speaker":{"name":"Councillor Nash","role":null,"side":"cabinet"}},
          {"id":"c","kind":"question","text":"It was queried whether lorries idled.","speaker":{"name":null,"role":null,"side":null}},
          {"id":"d","kind":"response","text":"It would be full by May.","speaker":{"name":"Head of Roads","role":null,"side":"officer"},"inReplyTo":"a"},
          {"id":"e","kind":"response","text":"It would be full by May","speaker":null,"inReplyTo":"c"},
          {"id":"f","kind":"response","text":"It would be full by May, snow or not.","speaker":null,"inReplyTo":null},
          {"id":"g","kind":"comment","text":"Members thanked drivers and clerks warmly.","speaker":{"name":"The Members","role":null,"side":"member"}}]}]}
        """),
        ("tarnside-optional",
        """
        {"meta":{"kind":"minutes","authority":null,"committee":null,"date":null},
         "items":[{"number":null,"title":"Apologies","optional":true,"entries":[]},{"number":"OSC/7","title":"Barn repairs","entries":[
          {"id":"a1","kind":"action","text":"Send the quotes round","owner":"Head of Roads","due":"by May","basis":"explicit"},
          {"id":"a2","kind":"action","text":"that the quotes be sent round","owner":null,"basis":"request","optional":true},
          {"id":"d1","kind":"resolution","outcome":"approved","clauses":[{"number":"a","text":"the repairs be approved"},{"number":"b","text":"the roof be left","optional":true}]},
          {"id":"d2","kind":"resolution","outcome":"noted","optional":true,"clauses":[{"number":null,"text":"the costs be noted"}]},
          {"kind":"question","text":"Who pays?"},
          {"kind":"response","text":"The county pays.","optional":true},{"id":"r9","kind":"response","text":"The county will pay."}]}]}
        """,
        """
        {"items":[{"number":"1","title":"Apologies"},{"number":"osc/7","title":"Repairs to the barn","entries":[
          {"id":"x1","kind":"action","text":"Send the quotes round","owner":"Roads","basis":"agreed"},
          {"id":"x2","kind":"action","text":"the quotes be sent round","basis":"request"},
          {"id":"x3","kind":"resolution","outcome":"agreed","clauses":[{"text":"the repairs be approved"},{"text":"the roof be left"},{"text":"the costs be noted"},{"text":"thanks be given"}]},
          {"kind":"question","text":"Who pays?"},
          {"kind":"response","text":"The county pays."},{"kind":"response","text":"The county pays."}]}]}
        """),
        ("tarnside-silence",
        """
        {"meta":{"kind":"minutes","date":"2024-03-07"},"attendance":[{"name":"Councillor A Pell"}],
         "items":[{"number":"2","title":"Minutes","entries":[{"id":"q1","kind":"question","text":"Are they right?"}]}],
         "figures":[{"value":3,"unit":"weeks","measure":"delay","of":null,"when":null}],
         "slides":[{"number":1,"title":"Salt","lines":[{"level":0,"text":"Two barns"}]}]}
        """, "{}"),
        ("fellbeck-figures",
        """
        {"meta":{"kind":"minutes"},"items":[],"figures":[
          {"value":9,"unit":"count","measure":"lorries","of":"north depot","when":"in March"},
          {"value":9,"unit":"count","measure":"barns","of":null,"when":null},
          {"value":2716000,"unit":"GBP","measure":"overspend","of":null,"when":"2023/24"},
          {"value":14.22,"unit":"percent","measure":"vacancy rate","of":"regional average","when":null},
          {"value":-5,"unit":"percent","measure":"change","of":null,"when":null}]}
        """,
        """
        {"kind":"slides","figures":[
          {"value":9,"unit":"count","measure":"barns and lorries","of":null},
          {"value":"9.0","unit":"count","measure":"lorries","of":"depot","when":"March"},
          {"value":2716000.5,"unit":"GBP","measure":"forecast overspend","when":"in 2023/24"},
          {"value":14.22,"unit":"percent","measure":null,"of":"regional average"},
          {"value":null,"unit":"percent","measure":"change"},
          {"value":70,"unit":"GBP","measure":"fine"},{"value":4,"unit":"days","measure":"delay"},{"value":5,"unit":"percent","measure":"change"}]}
        """),
        ("fellbeck-deck",
        """
        {"meta":{"kind":"slides","authority":"Fellbeck","committee":null,"date":null},
         "attendance":[{"name":"Councillor Ann Pell"},{"name":"Cllr Ann Pell"},{"name":"Dr M Nash"},{"name":"The Chair"}],
         "slides":[{"number":1,"title":"Salt and grit","lines":[{"level":0,"text":"Two barns"},{"level":1,"text":"Nine lorries"}]},
          {"number":2,"title":"","lines":[]},{"number":3,"title":"Next steps","lines":[{"level":0,"text":"Order early"}],"optional":true}]}
        """,
        """
        {"kind":"slides","authority":"Fellbeck","attendance":[{"name":"Ann Pell"},{"name":"M Nash"},{"name":"Ann Pell Jones"},{"name":"Councillor"}],
         "slides":[{"number":1,"title":"Salt","lines":["Two barns","Nine lorries"]},{"number":2,"title":"","lines":[]},
          {"number":3,"title":"Next steps","lines":[{"level":0,"text":"Order early"}]},{"number":4,"title":"Thanks","lines":[]}]}
        """),
        ("fellbeck-letters",
        """
        {"meta":{"kind":"minutes","committee":"İlçe Cafe\u0301 Board"},"items":[{"number":7,"title":"Oﬃce’s ½ m² £1,250.50 １２％","entries":[
          {"id":"c1","kind":"comment","text":"x\u0344i\u0344u q\u0301q cafe\u0301 naïve o\u0315\u0301p Ⅻ a.b..c"},
          {"id":"c2","kind":"comment","text":"…"}]}]}
        """,
        """
        {"kind":"minutes","committee":"i\u0307lçe caf board","items":[{"number":"7)","title":"office's 1 2 m2 £1,250.50 12%","entries":[
          {"id":"c1","kind":"comment","text":"i u q q caf na ve p xii a.b c"},{"id":"c2","kind":"comment","text":"–"},{"id":"c3","kind":"comment","text":"ix"}]}]}
        """),
    ];

    /// <summary>Writes the pairs; the answer is their paths, gold and output in turn.</summary>
    public static string[] WriteTo(Folder folder)
        => [.. All.SelectMany(pair => new[] { folder.Write($"{pair.Name}.gold.json", pair.Gold), folder.Write($"{pair.Name}.json", pair.Output) })];
}
