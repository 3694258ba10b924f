Console.WriteLine("ifo");
