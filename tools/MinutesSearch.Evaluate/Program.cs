return MinutesSearch.Evaluate.CommandLine.Run(args, Console.Out, Console.Error);
