Console.WriteLine("GroupBot");
