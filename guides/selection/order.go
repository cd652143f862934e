package selection

// order returns the indexes of the stages so that each comes after those it
// depends on, otherwise as they are listed. What is left in cycle are the ids
// of stages that wait for one another. It follows every dependency that any
// choice of options could add.
func order(stages []Stage) (sorted []int, cycle []string) {
	index := make(map[string]int, len(stages))
	for i, s := range stages {
		index[s.ID] = i
	}
	waits := make([]int, len(stages))
	then := make([][]int, len(stages))
	for i, s := range stages {
		for _, id := range everyDependency(s) {
			if d, ok := index[id]; ok {
				waits[i]++
				then[d] = append(then[d], i)
			}
		}
	}
	done := make([]bool, len(stages))
	for progress := true; progress; {
		progress = false
		for i := range stages {
			if done[i] || waits[i] > 0 {
				continue
			}
			done[i], progress = true, true
			sorted = append(sorted, i)
			for _, j := range then[i] {
				waits[j]--
			}
		}
	}
	for i, s := range stages {
		if !done[i] {
			cycle = append(cycle, s.ID)
		}
	}
	return sorted, cycle
}

func everyDependency(s Stage) []string {
	ids := append([]string{}, s.DependsOn...)
	for _, v := range s.Variations {
		ids = append(ids, v.DependsOn...)
		if v.SameDayAs != "" {
			ids = append(ids, v.SameDayAs)
		}
	}
	return ids
}
