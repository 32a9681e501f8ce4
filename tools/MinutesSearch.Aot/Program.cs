using MinutesSearch.Parsing;

// Parses the files that are named and prints each as a line of JSON. tools/MinutesSearch.Aot/check compiles it to a native program,
// and compares what that prints with what the same program prints on the runtime.
foreach (string file in args)
    Console.WriteLine(MinutesJson.Serialize(MinutesParser.ParseFile(file)));
